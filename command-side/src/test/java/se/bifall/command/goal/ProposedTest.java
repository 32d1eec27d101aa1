package se.bifall.command.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubGoalId;
import se.bifall.codes.Tertial;
import se.bifall.command.WorkedOut;
import se.bifall.commands.GoalCommand.AssessSubGoal;
import se.bifall.commands.GoalProposals;

/** What the rule proposes is looked up before the command is sent, and goes with it. */
class ProposedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final AssessSubGoal ASSESS = new AssessSubGoal(
            new SubGoalId("2026-3.2"),
            Tertial.APRIL,
            Fulfilment.PARTLY,
            Fulfilment.PARTLY,
            new OfficerId("RUN"),
            DAY,
            null);

    private final List<LocalDate> daysLookedAt = new ArrayList<>();

    private WorkedOut proposing(Optional<Fulfilment> now, Optional<Fulfilment> onTheDay) {
        return WorkedOut.by(new GoalProposals() {
            @Override
            public Optional<Fulfilment> proposalOf(SubGoalId subGoal, Tertial tertial) {
                return now;
            }

            @Override
            public Optional<Fulfilment> proposalOf(SubGoalId subGoal, Tertial tertial, LocalDate knownOn) {
                daysLookedAt.add(knownOn);
                return onTheDay;
            }
        });
    }

    @Test
    void what_stands_now_and_what_stood_on_the_day_go_with_the_command() {
        WorkedOut workedOut = proposing(Optional.of(Fulfilment.WHOLLY), Optional.empty());

        assertThat(Proposed.of(workedOut.sentWith(ASSESS))).isEqualTo(new Proposed(Fulfilment.WHOLLY, null));
        assertThat(daysLookedAt).containsExactly(DAY);
    }

    @Test
    void the_day_is_looked_at_only_when_it_matters() {
        WorkedOut workedOut = proposing(Optional.of(Fulfilment.PARTLY), Optional.of(Fulfilment.NOT));

        assertThat(Proposed.of(workedOut.sentWith(ASSESS))).isEqualTo(new Proposed(Fulfilment.PARTLY, null));
        assertThat(workedOut.sentWith(with(ASSESS, "proposal", null))).isEmpty();
        assertThat(daysLookedAt).isEmpty();
    }

    @Test
    void where_nobody_computes_nothing_goes_with_it() {
        assertThat(WorkedOut.by(null).sentWith(ASSESS)).isEmpty();
        assertThat(Proposed.of(Map.of())).isNull();
    }
}
