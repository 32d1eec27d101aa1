package se.bifall.command.goal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.command.CommandDesk;
import se.bifall.command.EventMetaData;
import se.bifall.command.Receipts;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.GoalCommand;
import se.bifall.events.GoalEvent;
import se.bifall.region.RegionProfile;

/** One sub-goal of one year as Axon keeps it. */
public final class SubGoalAggregate {
    public static final String COMMAND = "se.bifall.GoalCommand";

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon
    private @Nullable String subGoal;

    private final SubGoalFollowUp state = new SubGoalFollowUp();
    private final Receipts receipts = new Receipts();

    @CommandHandler(commandName = COMMAND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(CommandRequest request, RegionProfile region, Clock clock, MetaData sentWith) {
        String digest = CommandDesk.digest(request);
        return receipts.answer(request, digest, () -> {
            GoalCommand command = (GoalCommand) request.command();
            try {
                GoalEvent event = state.decide(
                        command, new OfficerId(request.actor()), LocalDate.now(clock), region, Proposed.of(sentWith));
                apply(event, EventMetaData.of(request, digest));
                return new Accepted(event.stream(), receipts.version());
            } catch (Broken broken) {
                return broken.refusal();
            }
        });
    }

    @EventSourcingHandler
    void on(GoalEvent event, MetaData metaData) {
        subGoal = event.stream();
        state.evolve(event);
        receipts.evolve(EventMetaData.context(metaData));
    }
}
