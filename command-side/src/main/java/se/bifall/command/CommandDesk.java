package se.bifall.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bifall.codes.CommandId;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.Sha256;
import se.bifall.codes.Words;
import se.bifall.command.answer.AnswersAggregate;
import se.bifall.command.frame.FrameAggregate;
import se.bifall.command.goal.SubGoalAggregate;
import se.bifall.command.grantcase.GrantCaseAggregate;
import se.bifall.command.person.SubjectAggregate;
import se.bifall.command.report.ReportAggregate;
import se.bifall.command.sitting.SittingAggregate;
import se.bifall.commands.AnswerCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.FrameCommand;
import se.bifall.commands.GoalCommand;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.ReportCommand;
import se.bifall.commands.SittingCommand;
import se.bifall.commands.SubjectCommand;
import se.bifall.events.Json;

/** Takes a request, checks who asks, sends it where it is decided, and turns every outcome into an answer. */
public final class CommandDesk implements Commands {
    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);
    private final CommandBus bus;
    private final WorkedOut workedOut;

    public CommandDesk(CommandBus bus, WorkedOut workedOut) {
        this.bus = bus;
        this.workedOut = workedOut;
    }

    @Override
    public CommandResult send(CommandRequest request) {
        if (!mayAsk(request)) {
            return new Refused(Reason.FORBIDDEN, "Behorighet", null, whoMayAsk(request));
        }
        Map<String, String> sentWith = request.found();
        try {
            sentWith = sentWith == null ? workedOut.sentWith(request.command()) : sentWith;
        } catch (RuntimeException e) {
            return unavailable(request.id(), e);
        }
        return dispatch(new GenericCommandMessage<>(new GenericMessage<>(request, sentWith), nameOf(request)));
    }

    static boolean mayAsk(CommandRequest request) {
        return !Collections.disjoint(CommandCatalogue.rolesFor(request.command().getClass()), request.roles());
    }

    static String whoMayAsk(CommandRequest request) {
        return Words.of(request.command().getClass()) + " görs av "
                + CommandCatalogue.rolesFor(request.command().getClass()).stream()
                        .map(Words::of)
                        .map(word -> word.toLowerCase(Words.SWEDISH))
                        .sorted()
                        .collect(Collectors.joining(" eller "))
                + ".";
    }

    private CommandResult dispatch(CommandMessage<CommandRequest> message) {
        FutureCallback<CommandRequest, CommandResult> answer = new FutureCallback<>();
        bus.dispatch(message, (CommandCallback<CommandRequest, CommandResult>) answer);
        var result = answer.getResult();
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        Throwable cause = result.exceptionResult();
        if (cause instanceof ConcurrencyException) {
            return new Refused(
                    Reason.CONFLICT, "SamtidigAndring", null, "Någon annan ändrade ärendet samtidigt. Försök igen.");
        }
        if (cause instanceof InvalidValue invalid) {
            return new Refused(
                    Reason.MALFORMED, invalid.rule(), null, "Ett av åtgärdens värden " + invalid.getMessage());
        }
        return unavailable(message.getPayload().id(), cause);
    }

    private static CommandResult unavailable(CommandId id, Throwable cause) {
        LOG.error("command {} failed", id, cause);
        return new Refused(
                Reason.UNAVAILABLE,
                "LagretTillgangligt",
                null,
                "Ärendelagret svarar inte just nu. Försök igen; samma kommando-id ger aldrig dubbel verkan.");
    }

    private static String nameOf(CommandRequest request) {
        return switch (request.command()) {
            case GrantCommand c -> GrantCaseAggregate.COMMAND;
            case FrameCommand c -> FrameAggregate.COMMAND;
            case SubjectCommand c -> SubjectAggregate.COMMAND;
            case SittingCommand c -> SittingAggregate.COMMAND;
            case GoalCommand c -> SubGoalAggregate.COMMAND;
            case ReportCommand c -> ReportAggregate.COMMAND;
            case AnswerCommand c -> AnswersAggregate.COMMAND;
        };
    }

    /** SHA-256 over who asks for what, first 16 bytes in hex: the same id with another content is another request. */
    public static String digest(CommandRequest request) {
        try {
            String content = request.actor()
                    + ' '
                    + request.command().getClass().getSimpleName()
                    + Json.STORED.writeValueAsString(request.command());
            byte[] hash = Sha256.digest().digest(content.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
