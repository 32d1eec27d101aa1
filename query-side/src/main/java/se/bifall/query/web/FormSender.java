package se.bifall.query.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.InvalidValue;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.InputError;
import se.bifall.commands.InputReader;
import se.bifall.commands.Refusals;
import se.bifall.events.EventLog;
import se.bifall.persons.Intake;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;

/** Sends a filled-in form as a command, and waits until its effect can be seen. */
@Component
public class FormSender {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Commands commands;
    private final Refusals refusals;
    private final FactTable table;
    private final EventLog log;
    private final Intake intake;

    FormSender(Commands commands, Refusals refusals, FactTable table, EventLog log, Intake intake) {
        this.log = log;
        this.intake = intake;
        this.commands = commands;
        this.refusals = refusals;
        this.table = table;
    }

    /**
     * @param stream the case, when the command was done; null when it was not
     * @param faults why it was not
     * @param commandId for the next try
     */
    public record Outcome(@Nullable String stream, HttpStatus status, List<Fault> faults, String commandId) {
        /** True when what was sent may have been right and came too late; a field that is at fault can be put right. */
        boolean isOvertaken() {
            return status == HttpStatus.CONFLICT
                    && faults.stream().allMatch(fault -> fault.path().isEmpty());
        }
    }

    public Outcome send(CaseForm form, MultiValueMap<String, String> typed, Asker asker) {
        CaseFacts facts = form.facts();
        return send(
                form.command(),
                facts == null ? null : facts.caseId().value(),
                typed,
                asker,
                (id, json) -> json.put("caseId", (facts == null ? CaseId.openedBy(id) : facts.caseId()).value()));
    }

    /**
     * @param stream what the command is about; null when it opens something new
     * @param about writes that into the command
     */
    public Outcome send(
            Class<? extends BifallCommand> type,
            @Nullable String stream,
            MultiValueMap<String, String> typed,
            Asker asker,
            BiConsumer<CommandId, ObjectNode> about) {
        CommandId id;
        Long expectedVersion;
        try {
            id = new CommandId(Objects.requireNonNullElse(typed.getFirst("commandId"), ""));
            expectedVersion = version(typed.getFirst("expectedVersion"));
        } catch (InvalidValue e) {
            keep(type, stream, null, asker, new Refused(Reason.MALFORMED, e.rule(), null, ""));
            Fault fault = new Fault("", "Formuläret är skadat. Kontrollera uppgifterna och skicka det igen.");
            return new Outcome(null, HttpStatus.BAD_REQUEST, List.of(fault), fresh());
        }
        ObjectNode json = FormReader.read(type, typed);
        about.accept(id, json);
        return send(type, stream, json, id, expectedVersion, asker, Fault::of);
    }

    /** Sends what is already JSON: persons in it go to their store. */
    public Outcome send(
            Class<? extends BifallCommand> type,
            @Nullable String stream,
            ObjectNode json,
            CommandId id,
            @Nullable Long expectedVersion,
            Asker asker,
            Function<InputError, Fault> named) {
        Intake.Taken taken = intake.take(type, json, id, asker.name());
        InputReader.Read<? extends BifallCommand> command = taken.read(type, json);
        if (!command.isOk()) {
            InputError first = command.errors().getFirst();
            keep(type, stream, id, asker, new Refused(Reason.MALFORMED, first.rule(), first.field(), first.detail()));
            List<Fault> faults = command.errors().stream().map(named).toList();
            return new Outcome(null, HttpStatus.BAD_REQUEST, faults, id.value());
        }
        CommandResult result = taken.sending(() -> commands.send(new CommandRequest(
                id, expectedVersion, asker.name(), asker.roles(), Objects.requireNonNull(command.value()))));
        return switch (result) {
            case Accepted accepted -> seen(accepted, id);
            case Refused refused -> {
                if (refused.reason() != Reason.UNAVAILABLE) {
                    seeWhatItWasRefusedFor();
                }
                yield new Outcome(
                        null,
                        HttpStatus.valueOf(refused.reason().status()),
                        List.of(Fault.of(refused)),
                        refused.reason() == Reason.UNAVAILABLE ? id.value() : fresh());
            }
        };
    }

    /** The page that comes back must not contradict the rule: another may have taken the money a moment before. */
    private void seeWhatItWasRefusedFor() {
        try {
            table.awaitPosition(log.head(), PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Class<?> type, @Nullable String stream, @Nullable CommandId id, Asker asker, Refused refused) {
        refusals.keep(attempt(id, asker, type.getSimpleName(), stream), refused);
    }

    /**
     * What a form needs before it can be sent. When it can't be had, the try is kept as the refused one it is.
     *
     * @param command name as in the address
     */
    CaseForm keeping(
            String command,
            @Nullable String caseId,
            MultiValueMap<String, String> typed,
            Asker asker,
            Supplier<CaseForm> form) {
        try {
            return form.get();
        } catch (PageRefused e) {
            boolean known = CommandCatalogue.named(command) != null;
            Refused refused =
                    switch (e.status()) {
                        case FORBIDDEN -> refused(Reason.FORBIDDEN, "Behorighet", e);
                        case NOT_FOUND -> refused(Reason.UNKNOWN, "KantKommando", e);
                        default -> refused(Reason.CONFLICT, "ArendetLases", e);
                    };
            refusals.keep(attempt(idOf(typed), asker, known ? command : null, caseId), refused);
            throw e;
        } catch (UnknownCase e) {
            refusals.keep(
                    attempt(idOf(typed), asker, command, caseId),
                    new Refused(Reason.UNKNOWN, "ArendetFinns", "caseId", String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private static Refused refused(Reason reason, String rule, PageRefused e) {
        return new Refused(reason, rule, null, String.valueOf(e.getMessage()));
    }

    private static @Nullable CommandId idOf(MultiValueMap<String, String> typed) {
        try {
            return new CommandId(Objects.requireNonNullElse(typed.getFirst("commandId"), ""));
        } catch (InvalidValue e) {
            return null;
        }
    }

    private static Refusals.Attempt attempt(
            @Nullable CommandId id, Asker asker, @Nullable String command, @Nullable String about) {
        return new Refusals.Attempt(id, asker.name(), command, about, null);
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

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
