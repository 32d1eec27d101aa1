package se.bifall.command.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.codes.CaseId;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.commands.SittingCommand;
import se.bifall.commands.SittingCommand.AdjustMinutes;
import se.bifall.commands.SittingCommand.PlanSitting;
import se.bifall.events.BifallEvent;
import se.bifall.events.SittingEvent;
import se.bifall.events.SittingEvent.AgendaEntered;
import se.bifall.events.SittingEvent.ParagraphTaken;
import se.bifall.events.SittingEvent.SittingPlanned;
import se.bifall.region.RegionProfile;

class SittingTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 20);
    private static final LocalDate TODAY = ON.plusDays(20);
    private static final CaseId ONE = new CaseId("ett");
    private static final CaseId OTHER = new CaseId("annat");

    private static Sitting given(SittingEvent... events) {
        Sitting sitting = new Sitting();
        for (SittingEvent event : events) {
            sitting.evolve(event);
        }
        return sitting;
    }

    private static Optional<String> refusal(Sitting sitting, BifallEvent entry) {
        try {
            sitting.check(entry, List.of(), RegionProfile.vasterbotten());
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(broken.refusal().rule());
        }
    }

    private static Optional<String> refusal(Sitting sitting, SittingCommand command) {
        try {
            sitting.decide(command, TODAY);
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(broken.refusal().rule() + " " + broken.refusal().field());
        }
    }

    @Test
    void there_is_one_sitting_a_day() {
        assertThat(refusal(given(), new PlanSitting(ON))).isEmpty();
        assertThat(refusal(given(new SittingPlanned(ON)), new PlanSitting(ON)))
                .contains("SittingPlannedOnce sittingOn");
    }

    @Test
    void a_case_is_put_on_the_agenda_of_a_sitting_that_is_planned() {
        assertThat(refusal(given(new SittingPlanned(ON)), new AgendaEntered(ON, ONE)))
                .isEmpty();
        assertThat(refusal(given(), new AgendaEntered(ON, ONE))).contains("SittingIsPlanned");
    }

    @ParameterizedTest
    @CsvSource({"§ 45,false", "§45,false", "§ 045,false", "§ 46,true", "§ 450,true", "§ 4,true"})
    void a_paragraph_is_about_one_case(String paragraph, boolean free) {
        Sitting sitting = given(new ParagraphTaken(ON, "§ 45", ONE));

        assertThat(refusal(sitting, new ParagraphTaken(ON, paragraph, OTHER)).isEmpty())
                .isEqualTo(free);
        assertThat(refusal(sitting, new ParagraphTaken(ON, paragraph, null)).isEmpty())
                .isEqualTo(free);
        assertThat(refusal(sitting, new ParagraphTaken(ON, paragraph, ONE))).isEmpty();
    }

    @Test
    void many_decisions_are_reported_in_one_paragraph_and_no_case_is_decided_there() {
        Sitting sitting = given(new ParagraphTaken(ON, "§ 12", null));

        assertThat(refusal(sitting, new ParagraphTaken(ON, "§ 12", null))).isEmpty();
        assertThat(sitting.holds(new ParagraphTaken(ON, "§12", null))).isTrue();
        assertThat(refusal(sitting, new ParagraphTaken(ON, "§ 12", ONE))).contains("ParagraphIsFree");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-20,-,-",
                "2026-11-19,-,DatesInOrder adjustedOn",
                "2026-12-10,-,-",
                "2026-12-11,-,NotInTheFuture adjustedOn",
                "2026-12-01,2026-12-01,-",
                "2026-12-01,2026-11-30,DatesInOrder postedOn",
                "2026-12-01,2026-12-11,NotInTheFuture postedOn"
            })
    void minutes_are_adjusted_after_the_sitting_and_posted_after_that(
            LocalDate adjusted,
            @org.jspecify.annotations.Nullable LocalDate posted,
            @org.jspecify.annotations.Nullable String refused) {
        assertThat(refusal(given(new SittingPlanned(ON)), new AdjustMinutes(ON, adjusted, posted)))
                .isEqualTo(Optional.ofNullable(refused));
    }
}
