package se.bifall.command.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
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
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;

class DecisionFrameTest {
    private static final FrameId FRAME = new FrameId("FORETAG-2026");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final SetDecisionFrame SET =
            new SetDecisionFrame(FRAME, 2026, "Företagsstöd", Kronor.of(50_000_000), DAY, "RUN § 1");
    private static final IncreaseDecisionFrame INCREASE =
            new IncreaseDecisionFrame(FRAME, Kronor.of(20_000_000), LocalDate.of(2026, 9, 1), "RUN § 40");

    private final DecisionFrame frame = new DecisionFrame();

    @Test
    void a_frame_is_set_with_what_was_decided() {
        assertThat(frame.decide(SET, TODAY))
                .isEqualTo(new DecisionFrameSet(FRAME, 2026, "Företagsstöd", Kronor.of(50_000_000), DAY, "RUN § 1"));
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

        assertThat(frame.decide(INCREASE, TODAY)).isInstanceOf(DecisionFrameIncreased.class);
    }

    @Test
    void a_frame_and_a_raise_are_of_at_least_one_krona() {
        assertThat(frame.decide(with(SET, "amount", Kronor.of(1)), TODAY)).isNotNull();
        thenRefused(with(SET, "amount", Kronor.ZERO), AmountGiven.class, "amount");
        given(SET);
        thenRefused(with(INCREASE, "by", Kronor.ZERO), AmountGiven.class, "by");
    }

    @ParameterizedTest
    @ValueSource(ints = {2000, 2100})
    void a_budget_year_lies_between_2000_and_2100(int year) {
        assertThat(frame.decide(with(SET, "year", year), TODAY)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2101, 0, -1})
    void no_other_year_is_a_budget_year(int year) {
        thenRefused(with(SET, "year", year), BudgetYear.class, "year");
    }

    @Test
    void a_frame_is_decided_today_at_the_latest() {
        assertThat(frame.decide(with(SET, "decidedOn", TODAY), TODAY)).isNotNull();
        thenRefused(with(SET, "decidedOn", TODAY.plusDays(1)), NotInTheFuture.class, "decidedOn");
        given(SET);
        assertThat(frame.decide(with(INCREASE, "decidedOn", TODAY), TODAY)).isNotNull();
        thenRefused(with(INCREASE, "decidedOn", TODAY.plusDays(1)), NotInTheFuture.class, "decidedOn");
    }

    @Test
    void a_raise_is_decided_from_the_day_the_frame_was_set() {
        given(SET);

        assertThat(frame.decide(with(INCREASE, "decidedOn", DAY), TODAY)).isNotNull();
        thenRefused(with(INCREASE, "decidedOn", DAY.minusDays(1)), DatesInOrder.class, "decidedOn");
    }

    @Test
    void a_raise_to_the_largest_amount_goes_through_and_one_krona_more_is_refused() {
        given(SET);

        thenRefused(with(INCREASE, "by", Kronor.of(999_950_000_001L)), SumWithinReason.class, null);
        given(with(INCREASE, "by", Kronor.of(999_950_000_000L)));
        thenRefused(with(INCREASE, "by", Kronor.of(1)), SumWithinReason.class, null);
    }

    private void given(FrameCommand... commands) {
        for (FrameCommand command : commands) {
            frame.evolve(frame.decide(command, TODAY));
        }
    }

    private Refused refusalOf(FrameCommand command) {
        Broken broken = Assertions.catchThrowableOfType(Broken.class, () -> frame.decide(command, TODAY));
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
