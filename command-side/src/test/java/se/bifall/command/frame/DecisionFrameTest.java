package se.bifall.command.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.CaseId;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.codes.ReleaseCause;
import se.bifall.command.grantcase.rule.AmountGiven;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.command.grantcase.rule.SumWithinReason;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.FrameCommand;
import se.bifall.commands.FrameCommand.IncreaseDecisionFrame;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.events.FrameEvent;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.FrameEvent.FundsReleased;
import se.bifall.region.RegionProfile;

class DecisionFrameTest {
    private static final FrameId FRAME = new FrameId("FORETAGSSTOD-2026");
    private static final CaseId CASE = new CaseId("arende-1");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final SetDecisionFrame SET =
            new SetDecisionFrame(FRAME, 2026, "FORETAGSSTOD", Kronor.of(50_000_000), DAY, "RUN § 1");
    private static final IncreaseDecisionFrame INCREASE =
            new IncreaseDecisionFrame(FRAME, Kronor.of(20_000_000), LocalDate.of(2026, 9, 1), "RUN § 40");

    private final DecisionFrame frame = new DecisionFrame();

    @Test
    void a_frame_is_set_with_what_was_decided() {
        assertThat(frame.decide(SET, TODAY, REGION))
                .isEqualTo(new DecisionFrameSet(FRAME, 2026, "FORETAGSSTOD", Kronor.of(50_000_000), DAY, "RUN § 1"));
    }

    @Test
    void a_frame_is_set_once() {
        given(SET);

        assertThat(refusalOf(SET))
                .extracting(Refused::rule, Refused::reason)
                .containsExactly("FrameSetOnce", Reason.CONFLICT);
    }

    @Test
    void a_frame_is_raised_again_and_again() {
        given(SET, INCREASE);

        assertThat(frame.decide(INCREASE, TODAY, REGION)).isInstanceOf(DecisionFrameIncreased.class);
    }

    @Test
    void a_frame_and_a_raise_are_of_at_least_one_krona() {
        assertThat(frame.decide(with(SET, "amount", Kronor.of(1)), TODAY, REGION))
                .isNotNull();
        thenRefused(with(SET, "amount", Kronor.ZERO), AmountGiven.class, "amount");
        given(SET);
        thenRefused(with(INCREASE, "by", Kronor.ZERO), AmountGiven.class, "by");
    }

    @ParameterizedTest
    @ValueSource(ints = {2000, 2100})
    void a_budget_year_lies_between_2000_and_2100(int year) {
        SetDecisionFrame set = with(with(SET, "year", year), "frameId", FrameId.of("FORETAGSSTOD", year));
        assertThat(frame.decide(set, TODAY, REGION)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2101, 0, -1})
    void no_other_year_is_a_budget_year(int year) {
        thenRefused(with(SET, "year", year), BudgetYear.class, "year");
    }

    @Test
    void a_frame_is_decided_today_at_the_latest() {
        assertThat(frame.decide(with(SET, "decidedOn", TODAY), TODAY, REGION)).isNotNull();
        thenRefused(with(SET, "decidedOn", TODAY.plusDays(1)), NotInTheFuture.class, "decidedOn");
        given(SET);
        assertThat(frame.decide(with(INCREASE, "decidedOn", TODAY), TODAY, REGION))
                .isNotNull();
        thenRefused(with(INCREASE, "decidedOn", TODAY.plusDays(1)), NotInTheFuture.class, "decidedOn");
    }

    @Test
    void a_raise_is_decided_from_the_day_the_frame_was_set() {
        given(SET);

        assertThat(frame.decide(with(INCREASE, "decidedOn", DAY), TODAY, REGION))
                .isNotNull();
        thenRefused(with(INCREASE, "decidedOn", DAY.minusDays(1)), DatesInOrder.class, "decidedOn");
    }

    @Test
    void a_raise_to_the_largest_amount_goes_through_and_one_krona_more_is_refused() {
        given(SET);

        thenRefused(with(INCREASE, "by", Kronor.of(999_950_000_001L)), SumWithinReason.class, null);
        given(with(INCREASE, "by", Kronor.of(999_950_000_000L)));
        thenRefused(with(INCREASE, "by", Kronor.of(1)), SumWithinReason.class, null);
    }

    @Test
    void a_frame_is_named_by_its_purpose_and_year() {
        thenRefused(with(SET, "frameId", new FrameId("ANNAN")), FrameNamedByPurposeAndYear.class, "frameId");
        thenRefused(with(SET, "year", 2027), FrameNamedByPurposeAndYear.class, "frameId");
        thenRefused(with(SET, "purpose", "PROJEKTSTOD"), FrameNamedByPurposeAndYear.class, "frameId");
    }

    @Test
    void a_purpose_is_one_of_the_region() {
        Refused refused = refusalOf(with(SET, "purpose", "SEGELBATAR"));

        assertThat(refused).extracting(Refused::rule, Refused::field).containsExactly("KnownCode", "purpose");
    }

    @Test
    void nothing_is_granted_out_of_a_frame_that_is_not_set() {
        thenBroken(granted(1), FrameIsSet.class);
    }

    @Test
    void the_last_krona_may_be_granted_and_not_one_more() {
        given(SET);
        booked(granted(49_999_999));

        check(granted(1));
        thenBroken(granted(2), WithinDecisionFrame.class);
    }

    @Test
    void what_comes_back_may_be_granted_again() {
        given(SET);
        booked(granted(50_000_000), new FundsReleased(FRAME, CASE, Kronor.of(300), ReleaseCause.RETURNED, DAY));

        check(granted(300));
        thenBroken(granted(301), WithinDecisionFrame.class);
    }

    @Test
    void what_came_back_before_the_frame_was_set_is_there_when_it_is() {
        booked(new FundsReleased(FRAME, CASE, Kronor.of(300), ReleaseCause.RETURNED, DAY));
        given(SET);

        check(granted(50_000_300));
        thenBroken(granted(50_000_301), WithinDecisionFrame.class);
    }

    @Test
    void a_raise_makes_room() {
        given(SET, INCREASE);

        check(granted(70_000_000));
        thenBroken(granted(70_000_001), WithinDecisionFrame.class);
    }

    private static FundsCommitted granted(long kronor) {
        return new FundsCommitted(FRAME, CASE, Kronor.of(kronor), DAY);
    }

    private void booked(FrameEvent... events) {
        for (FrameEvent event : events) {
            check(event);
            frame.evolve(event);
        }
    }

    private void check(FrameEvent entry) {
        frame.check(entry, List.of(frame), REGION);
    }

    private void thenBroken(FrameEvent entry, Class<? extends Rule> rule) {
        Broken broken = Assertions.catchThrowableOfType(Broken.class, () -> check(entry));
        assertThat(broken).isNotNull();
        assertThat(broken.refusal())
                .extracting(Refused::rule, Refused::field, Refused::reason)
                .containsExactly(rule.getSimpleName(), "funding", Reason.RULE);
        assertThat(broken.refusal().detail()).contains("FORETAGSSTOD-2026").endsWith(".");
    }

    private void given(FrameCommand... commands) {
        for (FrameCommand command : commands) {
            frame.evolve(frame.decide(command, TODAY, REGION));
        }
    }

    private Refused refusalOf(FrameCommand command) {
        Broken broken = Assertions.catchThrowableOfType(Broken.class, () -> frame.decide(command, TODAY, REGION));
        assertThat(broken).isNotNull();
        return broken.refusal();
    }

    private void thenRefused(
            FrameCommand command, Class<? extends Rule> rule, @org.jspecify.annotations.Nullable String field) {
        Refused refused = refusalOf(command);
        assertThat(refused.rule()).isEqualTo(rule.getSimpleName());
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.detail()).endsWith(".");
    }
}
