package se.bifall.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.ErasureAnswer;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubjectId;
import se.bifall.command.grantcase.Asked;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.command.person.rule.CarriedOutByAnother;
import se.bifall.command.person.rule.CasesEnded;
import se.bifall.command.person.rule.DisposalIsDecided;
import se.bifall.command.person.rule.NotDisposedBefore;
import se.bifall.command.person.rule.RetentionPassed;
import se.bifall.command.person.rule.RetentionStated;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.SubjectCommand;
import se.bifall.commands.SubjectCommand.AnswerErasureRequest;
import se.bifall.commands.SubjectCommand.CarryOutDisposal;
import se.bifall.commands.SubjectCommand.DecideDisposal;
import se.bifall.events.SubjectEvent;
import se.bifall.region.RegionProfile;
import se.bifall.region.Retention;

/** When personal data may go: given what the subject occurs in, when it is asked for, then the event or the rule. */
class DisposalTest {
    private static final SubjectId SUBJECT = new SubjectId("sub-0123456789abcdefghij");
    private static final OfficerId ONE = new OfficerId("administrator");
    private static final OfficerId OTHER = new OfficerId("beslutsfattare");
    private static final LocalDate TODAY = LocalDate.of(2040, 1, 1);
    private static final LocalDate GRANTED = LocalDate.of(2026, 2, 28);
    private static final LocalDate ENDED = LocalDate.of(2026, 9, 30);
    private static final RegionProfile REGION = RegionProfile.vasterbotten();

    private final Disposal state = new Disposal();
    private List<Trace> traces = List.of();
    private @Nullable Refused refused;

    private DisposalTest in(Trace... cases) {
        traces = List.of(cases);
        return this;
    }

    private DisposalTest when(OfficerId by, SubjectCommand command) {
        return when(by, command, REGION);
    }

    private DisposalTest when(OfficerId by, SubjectCommand command, RegionProfile region) {
        refused = null;
        try {
            SubjectEvent event = state.decide(command, new Asked(by, TODAY, region), () -> traces);
            state.evolve(event);
        } catch (Broken broken) {
            refused = broken.refusal();
        }
        return this;
    }

    private void thenDone() {
        assertThat(refused).isNull();
    }

    private void thenRefused(Class<? extends Rule> rule) {
        assertThat(Objects.requireNonNull(refused).rule()).isEqualTo(rule.getSimpleName());
        assertThat(refused.detail()).matches("[A-ZÅÄÖ].*\\.");
    }

    private static DecideDisposal decide(LocalDate on) {
        return new DecideDisposal(SUBJECT, new Diarienummer("RUN 2036-00456"), "Arkivlagen 10 §", on);
    }

    private static CarryOutDisposal carryOut(LocalDate on) {
        return new CarryOutDisposal(SUBJECT, on);
    }

    private static Trace ended(String ordinance) {
        return new Trace("RUN 2026-00001", ordinance, GRANTED, ENDED);
    }

    @Test
    void a_subject_in_no_case_may_go() {
        when(ONE, decide(TODAY)).thenDone();
        when(OTHER, carryOut(TODAY)).thenDone();
    }

    @Test
    void not_while_a_case_is_open() {
        in(new Trace("RUN 2020-00001", "2003:596", null, null))
                .when(ONE, decide(TODAY))
                .thenRefused(CasesEnded.class);
        assertThat(Objects.requireNonNull(refused).detail()).contains("RUN 2020-00001");
    }

    @Test
    void not_until_the_day_ten_years_after_the_case_ended() {
        in(ended("2003:596"))
                .when(ONE, decide(ENDED.plusYears(10).minusDays(1)))
                .thenRefused(RetentionPassed.class);
        in(ended("2003:596")).when(ONE, decide(ENDED.plusYears(10))).thenDone();
    }

    @Test
    void the_years_are_the_profiles() {
        RegionProfile region = with(new Retention(2, "test", List.of()));
        in(ended("2003:596"))
                .when(ONE, decide(ENDED.plusYears(2).minusDays(1)), region)
                .thenRefused(RetentionPassed.class);
        in(ended("2003:596")).when(ONE, decide(ENDED.plusYears(2)), region).thenDone();
    }

    @Test
    void de_minimis_is_kept_ten_years_from_the_decision_whatever_the_plan_says() {
        RegionProfile region = with(new Retention(
                0, "test", Objects.requireNonNull(REGION.retention()).afterDecision()));
        for (String ordinance : List.of("2022:1467", "2022:1468", "2024:1243")) {
            in(ended(ordinance))
                    .when(ONE, decide(LocalDate.of(2036, 2, 27)), region)
                    .thenRefused(RetentionPassed.class);
            assertThat(Objects.requireNonNull(refused).detail()).contains("2036-02-28", ordinance, "§");
            in(ended(ordinance))
                    .when(ONE, decide(LocalDate.of(2036, 2, 28)), region)
                    .thenDone();
        }
    }

    @Test
    void a_case_that_opened_after_the_decision_stops_it() {
        when(ONE, decide(TODAY)).thenDone();
        in(new Trace("RUN 2040-00001", "", null, null))
                .when(OTHER, carryOut(TODAY))
                .thenRefused(CasesEnded.class);
    }

    @Test
    void a_region_that_states_no_times_disposes_of_nothing() {
        when(ONE, decide(TODAY), with(null)).thenRefused(RetentionStated.class);
    }

    @Test
    void it_is_decided_before_it_is_carried_out_and_not_by_the_same_person() {
        when(OTHER, carryOut(TODAY)).thenRefused(DisposalIsDecided.class);
        when(ONE, decide(TODAY)).thenDone();
        when(ONE, carryOut(TODAY)).thenRefused(CarriedOutByAnother.class);
        when(OTHER, carryOut(TODAY)).thenDone();
        when(OTHER, carryOut(TODAY)).thenRefused(NotDisposedBefore.class);
        when(ONE, decide(TODAY)).thenRefused(NotDisposedBefore.class);
    }

    @Test
    void its_days_are_in_order_and_not_in_the_future() {
        when(ONE, decide(TODAY.plusDays(1))).thenRefused(NotInTheFuture.class);
        when(ONE, decide(TODAY)).thenDone();
        when(OTHER, carryOut(TODAY.plusDays(1))).thenRefused(NotInTheFuture.class);
        when(OTHER, carryOut(TODAY.minusDays(1))).thenRefused(DatesInOrder.class);
    }

    @Test
    void a_request_to_be_erased_is_answered_the_day_it_came_at_the_earliest() {
        when(ONE, answer(TODAY.minusDays(1))).thenRefused(DatesInOrder.class);
        when(ONE, answer(TODAY.plusDays(1))).thenRefused(NotInTheFuture.class);
        when(ONE, answer(TODAY)).thenDone();
    }

    private static AnswerErasureRequest answer(LocalDate on) {
        return new AnswerErasureRequest(SUBJECT, TODAY, on, ErasureAnswer.REFUSED_ARCHIVE_LAW, "Allmän handling");
    }

    private static RegionProfile with(@Nullable Retention retention) {
        return se.bifall.testing.Altered.with(REGION, "retention", retention);
    }
}
