package se.bifall.query.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.query.work.Cases.after;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.inCase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.FlagKind;
import se.bifall.events.GrantEvent.CaseFlagged;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.work.Cases;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Altered;
import se.bifall.testing.AnyLife;
import se.bifall.testing.Ask;
import se.bifall.testing.Life;

class QueueIndexTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private final QuestionReader reader =
            new QuestionReader(new QueryReader(new QueryTerms(new FacetLabels(RegionProfile.vasterbotten()))));

    private Question question(Map<String, List<String>> parameters) {
        QuestionReader.Read read = reader.read(parameters, "handlaggare");
        assertThat(read.errors()).isEmpty();
        return read.question();
    }

    private static QueueIndex index(List<CaseFacts> cases) {
        return QueueIndex.of(cases, List.of(), null, Cases.LIMITS, TODAY);
    }

    private static CaseFacts named(String id, String applicant) {
        return after(inCase(
                id, Altered.with(applied(), "applicant", Altered.with(applied().applicant(), "name", applicant))));
    }

    @Test
    void a_case_with_two_flags_is_found_under_both_and_counted_under_both() {
        CaseFacts flagged = after(inCase("1", applied(), flagged(FlagKind.URGENT), flagged(FlagKind.EXTRA_CONTROL)));
        QueueIndex index = index(List.of(flagged, after(inCase("2", applied()))));

        assertThat(index.find(question(Map.of())).counts().get(Facet.flag))
                .containsExactlyInAnyOrderEntriesOf(Map.of("URGENT", 1, "EXTRA_CONTROL", 1, "NONE", 1));
        assertThat(index.all(question(Map.of("flag", List.of("URGENT"))))).hasSize(1);
        assertThat(index.all(question(Map.of("flag", List.of("EXTRA_CONTROL", "SECRECY")))))
                .hasSize(1);
        assertThat(index.all(question(Map.of("flag", List.of("SECRECY"))))).isEmpty();
        assertThat(index.all(question(Map.of("q", List.of("flagga:brådskande")))))
                .hasSize(1);
    }

    private static CaseFlagged flagged(FlagKind kind) {
        return new CaseFlagged(Ask.CASE, kind, null, "Sökandens lån löper ut.", TODAY, Ask.HANDLAGGARE);
    }

    @Test
    void applicants_stand_in_swedish_order() {
        List<CaseFacts> cases = List.of(
                named("1", "Öström"),
                named("2", "Wallin"),
                named("3", "Ängen"),
                named("4", "Åkeri"),
                named("5", "Vallin"));

        List<Entry> found = index(cases).all(question(Map.of("sort", List.of("applicant"))));

        assertThat(found)
                .extracting(entry -> entry.facts().applicant().name())
                .containsExactly("Vallin", "Wallin", "Åkeri", "Ängen", "Öström");
    }

    @Property(tries = 30)
    void a_facet_counts_what_choosing_its_value_would_show(@ForAll("portfolios") List<Life> lives) {
        QueueIndex index = index(facts(lives));
        Question asked = question(Map.of("municipality", List.of("2480", "2481", "2482"), "q", List.of("är:öppet")));

        QueueIndex.Found found = index.find(asked);

        assertThat(found.total()).isEqualTo(index.all(asked).size()).isEqualTo((int) index.count("allt", asked));
        for (Facet facet : List.of(Facet.phase, Facet.deadline, Facet.decided)) {
            Map<String, Long> byHand = index.all(asked).stream()
                    .collect(Collectors.groupingBy(entry -> entry.values(facet).getFirst(), Collectors.counting()));
            assertThat(longs(found.counts().getOrDefault(facet, Map.of()))).isEqualTo(byHand);
        }
        Map<String, Long> elsewhere = index.all(question(Map.of("q", List.of("är:öppet")))).stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.values(Facet.municipality).getFirst(), Collectors.counting()));
        assertThat(longs(found.counts().getOrDefault(Facet.municipality, Map.of())))
                .isEqualTo(elsewhere);
    }

    @Property(tries = 20)
    void pages_together_are_the_whole_list_in_order(@ForAll("portfolios") List<Life> lives) {
        QueueIndex index = index(facts(lives));
        for (Order order : Order.values()) {
            Question asked = question(Map.of("sort", List.of("-" + order.name()), "size", List.of("25")));
            List<Entry> whole = index.all(asked);
            int pages = index.find(asked).pages();
            List<Entry> joined = java.util.stream.IntStream.range(0, pages)
                    .mapToObj(page -> index.find(asked.atPage(page)).entries())
                    .flatMap(List::stream)
                    .toList();
            assertThat(joined).isEqualTo(whole);
            assertThat(whole).doesNotHaveDuplicates().hasSize(lives.size());
        }
    }

    @Test
    void a_page_too_far_is_the_last() {
        assertThat(index(List.of(named("1", "A")))
                        .find(question(Map.of("page", List.of("99"))))
                        .page())
                .isZero();
    }

    @Test
    void the_next_index_keeps_the_entries_of_cases_that_are_as_they_were() {
        CaseFacts same = named("1", "A");
        QueueIndex before = index(List.of(same, named("2", "B")));
        QueueIndex next = QueueIndex.of(List.of(same, named("2", "B")), List.of(), before, Cases.LIMITS, TODAY);
        QueueIndex tomorrow = QueueIndex.of(List.of(same), List.of(), before, Cases.LIMITS, TODAY.plusDays(1));
        Question all = question(Map.of("sort", List.of("applicant")));

        assertThat(next.all(all).getFirst()).isSameAs(before.all(all).getFirst());
        assertThat(next.all(all).getLast()).isNotSameAs(before.all(all).getLast());
        assertThat(tomorrow.all(all).getFirst()).isNotSameAs(before.all(all).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"farg, rod, Parametern farg", "phase, TRAMS, TRAMS", "sort, namn, Ordningen namn", "q, läge:x, läge:x"})
    void a_parameter_without_meaning_is_named(String name, String value, String named) {
        assertThat(reader.read(Map.of(name, List.of(value)), "jag").errors())
                .singleElement()
                .asString()
                .contains(named);
    }

    private static List<CaseFacts> facts(List<Life> lives) {
        return lives.stream().map(life -> after(life.events())).toList();
    }

    private static Map<String, Long> longs(Map<String, Integer> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue()
                .longValue()));
    }

    @Provide
    Arbitrary<List<Life>> portfolios() {
        return AnyLife.portfolios(60);
    }

    @Test
    void every_order_and_facet_can_be_asked_for_by_its_name() {
        assertThat(Arrays.stream(Order.values()).map(Order::name).map(Order.Sorting::of))
                .allSatisfy(sorting -> assertThat(sorting).isPresent());
        assertThat(Arrays.stream(Facet.values()).map(Facet::name).map((Function<String, Object>) Facet::named))
                .doesNotContain(java.util.Optional.empty());
    }
}
