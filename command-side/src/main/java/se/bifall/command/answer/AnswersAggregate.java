package se.bifall.command.answer;

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
import se.bifall.command.CommandDesk;
import se.bifall.command.EventMetaData;
import se.bifall.command.Receipts;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.commands.AnswerCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.events.AnswerEvent;

/** The answers of one year as Axon keeps them. */
public final class AnswersAggregate {
    public static final String COMMAND = "se.bifall.AnswerCommand";

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon
    private @Nullable String report;

    private final ReportAnswers state = new ReportAnswers();
    private final Receipts receipts = new Receipts();

    @CommandHandler(commandName = COMMAND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CommandResult handle(CommandRequest request, Clock clock) {
        String digest = CommandDesk.digest(request);
        return receipts.answer(request, digest, () -> {
            AnswerCommand command = (AnswerCommand) request.command();
            try {
                AnswerEvent event = state.decide(command, LocalDate.now(clock));
                apply(event, EventMetaData.of(request, digest));
                return new Accepted(event.stream(), receipts.version());
            } catch (Broken broken) {
                return broken.refusal();
            }
        });
    }

    @EventSourcingHandler
    void on(AnswerEvent event, MetaData metaData) {
        report = event.stream();
        state.evolve(event);
        receipts.evolve(EventMetaData.context(metaData));
    }
}
