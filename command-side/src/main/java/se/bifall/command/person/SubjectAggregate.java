package se.bifall.command.person;

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
import se.bifall.command.grantcase.Asked;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.SubjectCommand;
import se.bifall.events.SubjectEvent;
import se.bifall.region.RegionProfile;

/** One subject's disposal as Axon keeps it. */
public final class SubjectAggregate {
    public static final String COMMAND = "se.bifall.SubjectCommand";

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon
    private @Nullable String subject;

    private final Disposal state = new Disposal();
    private final Receipts receipts = new Receipts();

    @CommandHandler(commandName = COMMAND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(CommandRequest request, RegionProfile region, Clock clock, Traces traces, PersonVault vault) {
        String digest = CommandDesk.digest(request);
        return receipts.answer(request, digest, () -> {
            SubjectCommand command = (SubjectCommand) request.command();
            try {
                Asked asked = new Asked(new OfficerId(request.actor()), LocalDate.now(clock), region);
                SubjectEvent event = state.decide(
                        command,
                        asked,
                        () -> traces.of(
                                command.subject(),
                                vault.officerOf(command.subject()).orElse(null)));
                apply(event, EventMetaData.of(request, digest));
                return new Accepted(event.stream(), receipts.version());
            } catch (Broken broken) {
                return broken.refusal();
            }
        });
    }

    @EventSourcingHandler
    void on(SubjectEvent event, MetaData metaData) {
        subject = event.stream();
        state.evolve(event);
        receipts.evolve(EventMetaData.context(metaData));
    }
}
