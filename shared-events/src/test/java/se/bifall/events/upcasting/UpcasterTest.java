package se.bifall.events.upcasting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.codes.CaseId;
import se.bifall.codes.Counts;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.IndicatorBasis;
import se.bifall.codes.IndicatorKind;
import se.bifall.events.EventCodec;
import se.bifall.events.FrameEvent.FundsReleased;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.IndicatorOutcomeRecorded;
import se.bifall.events.ReportEvent.ReportPublished;
import se.bifall.testing.Approved;

class UpcasterTest {
    @Test
    void an_outcome_that_counted_women_and_men_only_is_read_with_the_others_as_zero() {
        assertThat(EventCodec.decode("IndicatorOutcomeRecorded/1", Approved.json("IndicatorOutcomeRecorded/1")))
                .isEqualTo(new IndicatorOutcomeRecorded(
                        new CaseId("arende-1"),
                        "Deltagare i kompetensinsatser",
                        IndicatorKind.OUTPUT,
                        Set.of(IndicatorBasis.FOLLOW_UP, IndicatorBasis.OWN_JUDGEMENT),
                        new Counts(3, 2, 0, 0),
                        LocalDate.of(2026, 7, 1)));
    }

    @Test
    void a_report_from_before_hiding_is_read_as_it_was_published() {
        ReportPublished old =
                (ReportPublished) EventCodec.decode("ReportPublished/1", Approved.json("ReportPublished/1"));

        assertThat(old.smallestGroup()).isNull();
        assertThat(old.figures()).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.hidden()).isFalse();
            assertThat(figure.amount()).isNotNull();
        });
    }

    @Test
    void money_released_before_anybody_said_why_is_no_correction() {
        FundsReleased old = (FundsReleased) EventCodec.decode("FundsReleased/1", Approved.json("FundsReleased/1"));

        assertThat(old.cause()).isNull();
        assertThat(old.isCorrection()).isFalse();
    }

    @Test
    void a_recovery_from_before_waivers_waived_nothing() throws IOException {
        GrantEvent.RecoveryDecided old =
                (GrantEvent.RecoveryDecided) EventCodec.decode("RecoveryDecided/1", Approved.json("RecoveryDecided/1"));

        assertThat(old.amount().total().isZero()).isFalse();
        assertThat(old.waived()).isEqualTo(FundingSplit.NONE);
        assertThat(old.waivedBecause()).isNull();
    }

    @Test
    void an_old_name_is_never_the_name_of_an_event_of_today() {
        Set<String> today = EventCodec.catalogue().map(EventCodec::nameOf).collect(Collectors.toSet());

        assertThat(Upcasters.all()).extracting(Upcaster::from).doesNotContainAnyElementsOf(today);
    }

    @Test
    void every_upcaster_leads_in_steps_of_one_revision_to_an_event_of_today() {
        assertThat(Upcasters.all()).allSatisfy(upcaster -> {
            assertThat(revision(upcaster.to())).isEqualTo(revision(upcaster.from()) + 1);
            assertThat(bareName(upcaster.to())).isEqualTo(bareName(upcaster.from()));
            assertThat(EventCodec.classOf(upcaster.from())).isNotNull();
        });
    }

    @Test
    void no_revision_has_two_upcasters() {
        assertThat(Upcasters.all().stream().collect(Collectors.groupingBy(Upcaster::from)))
                .allSatisfy((from, upcasters) -> assertThat(upcasters).hasSize(1));
    }

    private record Brought(String from) implements Upcaster {
        @Override
        public String to() {
            return "GrantApproved/1";
        }

        @Override
        public ObjectNode upcast(ObjectNode old) {
            return old;
        }
    }

    @Test
    void one_that_is_brought_is_used_and_where_ours_reads_the_same_ours_does() {
        Upcaster late = new Brought("GrantApproved/99");

        List<Upcaster> all = Upcasters.with(List.of(late, new Brought("RecoveryDecided/1")));

        assertThat(all).contains(late).hasSize(Upcasters.all().size() + 1);
        assertThat(all)
                .filteredOn(upcaster -> upcaster.from().equals("RecoveryDecided/1"))
                .singleElement()
                .isInstanceOf(RecoveryDecided1To2.class);
    }

    private static int revision(String name) {
        return Integer.parseInt(name.substring(name.indexOf('/') + 1));
    }

    private static String bareName(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    /** One that is for another release names what isn't there. */
    @Test
    void one_that_cannot_be_used_hinders_no_other(@TempDir Path jar) throws IOException {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(Upcaster.class.getName()), "region.FinnsInte\n" + Loaded.class.getName() + "\n");

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            assertThat(Upcasters.brought(loader))
                    .hasOnlyElementsOfType(Loaded.class)
                    .hasSize(1);
        }
    }

    /** As in a jar of its own. */
    public static final class Loaded implements Upcaster {
        @Override
        public String from() {
            return "GrantApproved/98";
        }

        @Override
        public String to() {
            return "GrantApproved/1";
        }

        @Override
        public ObjectNode upcast(ObjectNode old) {
            return old;
        }
    }
}
