package se.bifall.query.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.query.work.Cases.after;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.query.work.Cases;
import se.bifall.region.RegionProfile;

/**
 * One case runs (Lycksele, 100 000 kr, handläggare handlaggare, received 2026-01-15), one project has just
 * come in (Umeå, 500 000 kr, nobody's).
 */
class QueryTest {
    private final QueryReader reader = new QueryReader(new QueryTerms(new FacetLabels(RegionProfile.vasterbotten())));
    private final Entry runs = entry(after(applied(), registered(), assigned(), proposed(), approved(anslag(100_000))));
    private final Entry isNew = entry(after(projectApplied()));

    private static Entry entry(se.bifall.query.casefile.CaseFacts facts) {
        return Entry.of(facts, Cases.LIMITS, LocalDate.of(2026, 7, 20), new FacetValues());
    }

    private String found(String query) {
        Query read = reader.read(query, "handlaggare");
        assertThat(read.errors()).as(query).isEmpty();
        return (read.fits(runs) ? "löpande" : "") + (read.fits(isNew) ? "ny" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            emptyValue = "",
            value = {
                "svetslinje | löpande",
                "SVETS norrskens | löpande",
                "svets skogsbruk | ``",
                "\"ny svets\" | löpande",
                "\"svets ny\" | ``",
                "-svets | ny",
                "556677-8899 | löpande",
                "läge:pågående | löpande",
                "lage:inkommen | ny",
                "läge:pågående,inkommen | löpandeny",
                "-läge:pågående | ny",
                "LÄGE:PÅG | löpande",
                "läge:RUNNING | löpande",
                "är:öppet | löpandeny",
                "är:avslutat | ``",
                "är:otilldelat | ny",
                "frist:försenad | ny",
                "frist:senare | löpande",
                "handläggare:jag | löpande",
                "handläggare:handl | löpande",
                "handläggare:ingen | ny",
                "handläggare:bo | ``",
                "stödform:AFFARSUTVECKLINGSCHECK | löpande",
                "stödform:\"projektstöd\" | ny",
                "kommun:umeå | ny",
                "kommun:2481 | löpande",
                "prioritering:2 | löpandeny",
                "sökande:storskog | ny",
                "dnr:2026-00001 | löpande",
                "belopp:>100000 | ny",
                "belopp:>=100000 | löpandeny",
                "belopp:<500000 | löpande",
                "belopp:<=500000 | löpandeny",
                "belopp:100000 | löpande",
                "belopp:100001..500000 | ny",
                "belopp:..100000 | löpande",
                "beviljat:>0 | löpande",
                "inkom:2026 | löpandeny",
                "inkom:2026-01..2026-03 | löpandeny",
                "inkom:>2026-01 | ``",
                "inkom:>=2026-01-15 | löpandeny",
                "inkom:<2026-01-15 | ``",
                "beslutat:2026-02 | löpande",
                "läge:pågående handläggare:jag belopp:>5000 inkom:2026-01..2026-03 -stödform:mikrostöd | löpande",
            })
    void each_part_must_hold(String query, String expected) {
        assertThat(found(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "färg:röd | färg: | läge:, är:, frist:",
                "läge:grön | läge:grön | inkommen, registrerad",
                "kommun:atlantis | kommun:atlantis | bjurholm",
                "frist:kanske | frist:kanske | försenad, snart, senare eller ingen",
                "är:kul | är:kul | öppet, avslutat",
                "belopp:mycket | belopp:mycket | belopp:>500000",
                "belopp:1e9 | belopp:1e9 | hela kronor",
                "inkom:igår | inkom:igår | inkom:2026-01..2026-03",
                "inkom:2026-13 | inkom:2026-13 | år",
                "inkom:2026-02-30 | inkom:2026-02-30 | dag",
                "läge: | läge: | värde",
            })
    void what_means_nothing_is_named_with_what_is_allowed(String query, String named, String allowed) {
        assertThat(reader.read(query, "jag").errors())
                .singleElement()
                .asString()
                .contains(named, allowed)
                .endsWith(".");
    }

    @Test
    void every_mistake_is_named_at_once() {
        assertThat(reader.read("läge:grön svets belopp:x färg:röd", "jag").errors())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"\"", "-", ":", "2022:1468", "\"", "\"läge:grön\"", "http://x"})
    void what_is_no_term_is_words_and_no_mistake(String query) {
        if (query.equals("http://x")) {
            assertThat(reader.read(query, "jag").errors()).hasSize(1);
        } else {
            assertThat(reader.read(query, "jag").errors()).isEmpty();
        }
    }

    @Property(tries = 300)
    void nothing_that_can_be_typed_breaks_it(@ForAll String typed) {
        Query query = reader.read(typed, "jag");

        assertThat(Stream.of(runs, isNew).filter(query::fits).count()).isBetween(0L, 2L);
    }

    @Test
    void a_query_of_any_length_is_read_in_no_time_or_refused() {
        assertThat(reader.read("a".repeat(501), "jag").errors())
                .singleElement()
                .asString()
                .contains("500");
        assertThat(reader.read("\",".repeat(250), "jag").errors()).isEmpty();
        assertThat(reader.read("läge:" + "\"a,".repeat(160), "jag").errors()).isNotNull();
    }

    @Test
    void words_may_stand_in_any_order() {
        for (List<String> order : List.of(List.of("svets", "läge:pågående"), List.of("läge:pågående", "svets"))) {
            assertThat(found(String.join("  ", order))).isEqualTo("löpande");
        }
    }
}
