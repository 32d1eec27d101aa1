package se.bifall.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.approved;
import static se.bifall.testing.Happened.inCase;
import static se.bifall.testing.Happened.registered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.StoredEvent;
import se.bifall.query.analysis.CrossTable;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Folded;
import se.bifall.testing.AnyLife;
import se.bifall.testing.Life;
import se.bifall.testing.Lifecycles;

class ChangesTest {
    private static final FrameId FRAME = new FrameId("FORETAGSSTOD-2026");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** What the second of a case's three events is replaced by, and the reason that is given. */
    static Stream<Arguments> faults() {
        byte[] whole = EventCodec.encode(approved(anslag(1)));
        String json = new String(whole, UTF_8);
        return Stream.of(
                Arguments.of("an unknown name", "GrantAppealed/1", whole, "okänd händelse GrantAppealed/1"),
                Arguments.of("an unknown revision", "GrantApproved/9", whole, "okänd händelse GrantApproved/9"),
                Arguments.of("broken JSON", "GrantApproved/1", "{\"caseId\":".getBytes(UTF_8), "oläslig"),
                Arguments.of("broken JSON of old", "IndicatorOutcomeRecorded/1", "[]".getBytes(UTF_8), "oläslig"),
                Arguments.of("nothing at all", "GrantApproved/1", new byte[0], "oläslig"),
                Arguments.of(
                        "null in a required field",
                        "GrantApproved/1",
                        json.replace("\"funding\":{\"ANSLAG_1_1\":1}", "\"funding\":null")
                                .getBytes(UTF_8),
                        "oläslig"),
                Arguments.of(
                        "a negative amount",
                        "GrantApproved/1",
                        json.replace("{\"ANSLAG_1_1\":1}", "{\"ANSLAG_1_1\":-1}")
                                .getBytes(UTF_8),
                        "oläslig"),
                Arguments.of(
                        "a second application",
                        "GrantApplied/1",
                        EventCodec.encode(applied()),
                        "ärendet har redan en ansökan"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_case_with_an_event_that_can_not_be_folded_is_left_out_and_counted_and_others_go_on(
            String fault, String name, byte[] payload, String reason) {
        List<StoredEvent> log = log(
                inCase("before", applied(), approved(anslag(100))),
                inCase("sick", applied(), approved(anslag(7)), registered()),
                inCase("after", applied(), approved(anslag(200))));
        log.set(3, replaced(log.get(3), name, payload));

        FactTable table = folded(log, log.size());

        FactTable.Snapshot snapshot = table.snapshot();
        assertThat(snapshot.cases())
                .extracting(facts -> facts.caseId().value())
                .containsExactlyInAnyOrder("before", "after");
        assertThat(snapshot.deadLetters()).hasSize(1).first().satisfies(letter -> {
            assertThat(letter.stream()).isEqualTo("sick");
            assertThat(letter.position()).isEqualTo(4);
            assertThat(letter.name()).isEqualTo(name);
            assertThat(letter.reason()).startsWith(reason);
        });
        assertThat(total(snapshot).sum(Quantity.granted)).isEqualTo(300);
        assertThat(table.isSetAside("sick")).isTrue();
        assertThat(snapshot.position()).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void in_batches_of_any_size_the_same_is_left_out(String fault, String name, byte[] payload, String reason) {
        List<StoredEvent> log = log(
                inCase("before", applied(), approved(anslag(100))),
                inCase("sick", applied(), approved(anslag(7)), registered()),
                inCase("after", applied(), approved(anslag(200))));
        log.set(3, replaced(log.get(3), name, payload));

        for (int size = 1; size < log.size(); size++) {
            assertThat(picture(folded(log, size))).isEqualTo(picture(folded(log, log.size())));
        }
    }

    /** So many that they are folded on all cores; in one go, and in two where the second sees what the first set aside. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void among_hundreds_of_events_the_same_is_left_out(String fault, String name, byte[] payload, String reason) {
        List<BifallEvent> events = new ArrayList<>(inCase("sick", applied(), approved(anslag(7))));
        IntStream.range(0, 150)
                .forEach(i -> events.addAll(inCase("p" + i, applied(), registered(), approved(anslag(1)))));
        List<StoredEvent> log = stored(events);
        log.set(1, replaced(log.get(1), name, payload));
        List<StoredEvent> late = log.subList(log.size() - 10, log.size());
        late.replaceAll(event -> event.stream().equals("p149") ? event : replaced(event, name, payload));

        FactTable inOneGo = folded(log, log.size());
        FactTable inTwo = new FactTable();
        inTwo.publish(
                new Changes(inTwo).fold(log.subList(0, log.size() / 2)).fold(log.subList(log.size() / 2, log.size())));

        assertThat(inOneGo.snapshot().cases())
                .extracting(facts -> facts.caseId().value())
                .startsWith("p0", "p1", "p2")
                .doesNotContain("sick", "p148")
                .contains("p149");
        assertThat(List.copyOf(inOneGo.snapshot().deadLetters()))
                .isSortedAccordingTo(Comparator.comparing(DeadLetter::position))
                .extracting(DeadLetter::stream)
                .startsWith("sick")
                .hasSizeGreaterThan(2);
        assertThat(picture(inTwo)).isEqualTo(picture(inOneGo));
        assertThat(inTwo.snapshot().deadLetters()).isEqualTo(inOneGo.snapshot().deadLetters());
    }

    @Test
    void an_event_of_a_case_that_nobody_applied_for_is_a_dead_letter() {
        FactTable table = folded(log(inCase("a", registered()), inCase("b", applied())), 10);

        assertThat(table.snapshot().deadLetters())
                .containsExactly(new DeadLetter("a", 1, "ApplicationRegistered/1", "händelse för ett okänt ärende"));
        assertThat(table.snapshot().cases()).hasSize(1);
    }

    @Test
    void a_case_that_lacks_an_event_in_the_middle_is_left_out_and_not_folded_over_the_gap() {
        List<StoredEvent> log = log(inCase("a", applied(), registered(), approved(anslag(1))));
        log.remove(1);

        FactTable table = folded(log, 10);

        assertThat(table.snapshot().cases()).isEmpty();
        assertThat(table.snapshot().deadLetters())
                .extracting(DeadLetter::position)
                .containsExactly(3L);
    }

    @Test
    void a_frame_with_an_event_that_can_not_be_read_is_left_out_whole() {
        List<StoredEvent> log = log(List.of(
                new DecisionFrameSet(FRAME, 2026, "FORETAGSSTOD", Kronor.of(50), DAY, "RUN"),
                new DecisionFrameIncreased(FRAME, Kronor.of(20), DAY, "RUN")));
        log.set(1, replaced(log.get(1), "DecisionFrameIncreased/9", log.get(1).payload()));

        FactTable table = folded(log, 1);

        assertThat(table.snapshot().frames()).isEmpty();
        assertThat(table.snapshot().deadLetters()).hasSize(1);
    }

    @Test
    void a_raise_of_a_frame_that_was_never_set_is_a_dead_letter() {
        FactTable table = folded(log(List.of(new DecisionFrameIncreased(FRAME, Kronor.of(20), DAY, "RUN"))), 1);

        assertThat(table.snapshot().frames()).isEmpty();
        assertThat(table.snapshot().deadLetters()).hasSize(1);
    }

    @Test
    void events_that_a_row_already_holds_are_not_folded_twice() {
        List<StoredEvent> log = new ArrayList<>(log(inCase("a", applied(), approved(anslag(100)))));
        log.addAll(
                Lifecycles.stored(List.of(new DecisionFrameSet(FRAME, 2026, "F", Kronor.of(50), DAY, "RUN"))).stream()
                        .map(frame -> new StoredEvent(
                                3,
                                frame.stream(),
                                0,
                                frame.name(),
                                frame.payload(),
                                frame.context(),
                                frame.recordedAt()))
                        .toList());
        FactTable ahead = folded(log, 3);

        ahead.publish(new Changes(ahead).fold(log));

        assertThat(picture(ahead)).isEqualTo(picture(folded(log, 3)));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void a_batch_of_any_size_gives_the_same_facts(@ForAll("portfolios") List<Life> lives, @ForAll long seed) {
        List<StoredEvent> log = Lifecycles.stored(Lifecycles.interleaved(lives, new Random(seed)));

        assertThat(picture(folded(log, 1))).isEqualTo(picture(folded(log, log.size())));
        assertThat(picture(folded(log, 1 + Math.floorMod(seed, 13)))).isEqualTo(picture(folded(log, log.size())));
    }

    @Test
    void a_large_batch_that_is_decoded_on_all_cores_is_folded_in_order() {
        List<Life> lives = Lifecycles.portfolio(5, 60).toList();
        List<StoredEvent> log = Lifecycles.stored(Lifecycles.interleaved(lives, new Random(5)));
        assertThat(log).hasSizeGreaterThan(400);

        assertThat(picture(folded(log, log.size()))).isEqualTo(picture(folded(log, 50)));
        assertThat(folded(log, log.size()).snapshot().deadLetters()).isEmpty();
    }

    static FactTable folded(List<StoredEvent> log, int batch) {
        FactTable table = new FactTable();
        for (int from = 0; from < log.size(); from += batch) {
            table.publish(new Changes(table).fold(log.subList(from, Math.min(log.size(), from + batch))));
        }
        return table;
    }

    static List<String> picture(FactTable table) {
        FactTable.Snapshot snapshot = table.snapshot();
        return Stream.of(
                        snapshot.cases().stream().map(Folded::picture).sorted(),
                        snapshot.frames().stream().map(Object::toString).sorted(),
                        snapshot.deadLetters().stream().map(Object::toString).sorted(),
                        Stream.of(snapshot.position() + " " + snapshot.recordedAt()))
                .flatMap(lines -> lines)
                .toList();
    }

    @SafeVarargs
    private static List<StoredEvent> log(List<? extends BifallEvent>... cases) {
        List<BifallEvent> all = new ArrayList<>();
        for (List<? extends BifallEvent> one : cases) {
            all.addAll(one);
        }
        return stored(all);
    }

    private static List<StoredEvent> stored(List<? extends BifallEvent> events) {
        return new ArrayList<>(Lifecycles.stored(events));
    }

    private static StoredEvent replaced(StoredEvent event, String name, byte[] payload) {
        return new StoredEvent(
                event.position(), event.stream(), event.sequence(), name, payload, event.context(), event.recordedAt());
    }

    private static Figures total(FactTable.Snapshot snapshot) {
        List<CaseFacts> cases = List.copyOf(snapshot.cases());
        return CrossTable.of(List.of(), Map.of(), cases, snapshot.deadLetters().size())
                .total();
    }

    @Provide
    Arbitrary<List<Life>> portfolios() {
        return AnyLife.portfolios(12);
    }
}
