package se.bifall.query.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.InvalidValue;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.InputError;
import se.bifall.commands.InputReader;
import se.bifall.persons.Intake;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;

/** Sends a filled-in form as a command, and waits until its effect can be seen. */
@Component
class FormSender {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Commands commands;
    private final FactTable table;
    private final Intake intake;

    FormSender(Commands commands, FactTable table, Intake intake) {
        this.intake = intake;
        this.commands = commands;
        this.table = table;
    }

    /**
     * @param stream the case, when the command was done; null when it was not
     * @param faults why it was not
     * @param commandId for the next try
     */
    record Outcome(@Nullable String stream, HttpStatus status, List<Fault> faults, String commandId) {}

    Outcome send(CaseForm form, MultiValueMap<String, String> typed, Asker asker) {
        CommandId id;
        Long expectedVersion;
        try {
            id = new CommandId(Objects.requireNonNullElse(typed.getFirst("commandId"), ""));
            expectedVersion = version(typed.getFirst("expectedVersion"));
        } catch (InvalidValue e) {
            Fault fault = new Fault("", "Formuläret är skadat. Kontrollera uppgifterna och skicka det igen.");
            return new Outcome(null, HttpStatus.BAD_REQUEST, List.of(fault), fresh());
        }
        CaseFacts facts = form.facts();
        ObjectNode json = FormReader.read(form.command(), typed);
        json.put("caseId", (facts == null ? CaseId.openedBy(id) : facts.caseId()).value());
        return send(form, json, id, expectedVersion, asker, Fault::of);
    }

    /** Sends what is already JSON: persons in it go to their store. */
    Outcome send(
            CaseForm form,
            ObjectNode json,
            CommandId id,
            @Nullable Long expectedVersion,
            Asker asker,
            Function<InputError, Fault> named) {
        Intake.Taken taken = intake.take(form.command(), json, id, asker.name());
        InputReader.Read<? extends GrantCommand> command = taken.read(form.command(), json);
        if (!command.isOk()) {
            List<Fault> faults = command.errors().stream().map(named).toList();
            return new Outcome(null, HttpStatus.BAD_REQUEST, faults, id.value());
        }
        CommandResult result = taken.sending(() -> commands.send(new CommandRequest(
                id, expectedVersion, asker.name(), asker.roles(), Objects.requireNonNull(command.value()))));
        return switch (result) {
            case Accepted accepted -> seen(accepted, id);
            case Refused refused ->
                new Outcome(
                        null,
                        status(refused.reason()),
                        List.of(Fault.of(refused)),
                        refused.reason() == Reason.UNAVAILABLE ? id.value() : fresh());
        };
    }

    private Outcome seen(Accepted accepted, CommandId id) {
        try {
            table.awaitVersion(accepted.stream(), accepted.version(), PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Outcome(accepted.stream(), HttpStatus.SEE_OTHER, List.of(), id.value());
    }

    private static @Nullable Long version(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,9}")) {
            throw new InvalidValue("FelTyp", "ska vara ett heltal.");
        }
        return Long.valueOf(typed);
    }

    static HttpStatus status(Reason reason) {
        return switch (reason) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
