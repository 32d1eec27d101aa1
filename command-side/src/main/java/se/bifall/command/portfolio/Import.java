package se.bifall.command.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.CommandId;
import se.bifall.command.CommandDesk;
import se.bifall.command.grantcase.Rehearsal;
import se.bifall.command.ledger.Ledgers;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.events.EventCodec;
import se.bifall.events.EventContext;
import se.bifall.events.EventLog;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.persons.Intake;
import se.bifall.region.RegionProfile;

/**
 * Imports a file whole or not at all: every row is read and rehearsed by the same rules before anything is sent. Each
 * command has an id made from its case and place, so that a file cut off half-way, or sent twice, has one effect.
 */
@Component
public class Import {
    private final Commands commands;
    private final EventLog log;
    private final RegionProfile region;
    private final Clock clock;
    private final Intake intake;

    Import(Commands commands, EventLog log, RegionProfile region, Clock clock, Intake intake) {
        this.intake = intake;
        this.commands = commands;
        this.log = log;
        this.region = region;
        this.clock = clock;
    }

    /**
     * @param rows in the file
     * @param commands that the rows make and that are not carried out already
     * @param errors empty when all is well; otherwise nothing was imported, unless the last says how far it came
     */
    public record Result(int rows, int commands, List<RowError> errors) {}

    private record Planned(
            Row row,
            List<CommandRequest> requests,
            List<Step> steps,
            List<CommandRequest> unanswered,
            Intake.@Nullable Taken taken) {}

    /** @param progress told how many commands of how many are done */
    public Result run(byte[] content, boolean dryRun, BiConsumer<Integer, Integer> progress) {
        PortfolioFile file = PortfolioFile.read(content);
        List<RowError> errors = new ArrayList<>(file.errors());
        List<Planned> plan = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        Ledgers ledgers = new RehearsedLedgers(log);
        for (Row row : file.rows()) {
            Planned planned = plan(row, file.columns());
            rehearse(planned, seen, ledgers);
            errors.addAll(row.errors());
            plan.add(planned);
        }
        int total =
                plan.stream().mapToInt(planned -> planned.unanswered().size()).sum();
        if (errors.isEmpty() && !dryRun) {
            send(plan, total, errors, progress);
        }
        return new Result(file.rows().size(), total, errors);
    }

    private Planned plan(Row row, Columns columns) {
        Intake.Taken taken = null;
        List<Step> steps;
        if (columns == Columns.CASES) {
            CaseRow caseRow = new CaseRow(row, region, intake);
            steps = caseRow.steps();
            taken = caseRow.taken();
        } else {
            steps = new FrameRow(row).steps();
        }
        List<CommandRequest> requests = new ArrayList<>();
        int number = 0;
        for (Step step : steps) {
            String key = step.key(number);
            number += key.equals(String.valueOf(number)) ? 1 : 0;
            String id = "import:" + step.command().stream() + ":" + key;
            requests.add(new CommandRequest(
                    new CommandId(id), null, step.by().value(), Set.of(step.role()), step.command()));
        }
        return new Planned(row, requests, steps, new ArrayList<>(), taken);
    }

    /** Plays the row's commands on what is stored already; the first refusal is a fault of the row. */
    private void rehearse(Planned planned, Map<String, Long> seen, Ledgers ledgers) {
        if (!planned.row().errors().isEmpty() || planned.requests().isEmpty()) {
            return;
        }
        Row row = planned.row();
        String stream = planned.requests().getFirst().command().stream();
        Long earlier = seen.putIfAbsent(stream, row.line());
        if (earlier != null) {
            row.fault("", "samma ärende eller ram står redan på rad " + earlier + ".");
            return;
        }
        List<StoredEvent> stored = log.stream(stream);
        Map<String, String> answered = answered(stored);
        List<GrantEvent> events = new ArrayList<>();
        for (StoredEvent event : stored) {
            if (EventCodec.decode(event.name(), event.payload()) instanceof GrantEvent grantEvent) {
                events.add(grantEvent);
            }
        }
        Rehearsal rehearsal = new Rehearsal(events, LocalDate.now(clock), region, ledgers);
        for (int i = 0; i < planned.requests().size() && row.errors().isEmpty(); i++) {
            rehearse(planned, i, answered, rehearsal);
        }
    }

    /** The digest of what was asked for, by the id of the command. */
    private static Map<String, String> answered(List<StoredEvent> stored) {
        Map<String, String> answered = new HashMap<>();
        for (StoredEvent event : stored) {
            EventContext asked = event.context();
            if (asked.commandId() != null) {
                answered.put(asked.commandId(), Objects.requireNonNullElse(asked.digest(), ""));
            }
        }
        return answered;
    }

    /**
     * A command that a file still asks for.
     *
     * @param on its legal day
     */
    record Due(CommandRequest request, LocalDate on, Intake.@Nullable Taken taken) {}

    /**
     * What a file that is known to be right still asks for, in the order of its rows; nothing is rehearsed.
     *
     * @throws IllegalStateException when it is not right
     */
    List<Due> due(byte[] content) {
        PortfolioFile file = PortfolioFile.read(content);
        List<RowError> errors = new ArrayList<>(file.errors());
        List<Due> due = new ArrayList<>();
        for (Row row : file.rows()) {
            Planned planned = plan(row, file.columns());
            errors.addAll(row.errors());
            Map<String, String> answered = planned.requests().isEmpty()
                    ? Map.of()
                    : answered(log.stream(planned.requests().getFirst().command().stream()));
            for (int i = 0; i < planned.requests().size(); i++) {
                CommandRequest request = planned.requests().get(i);
                if (!answered.containsKey(request.id().value())) {
                    due.add(new Due(request, planned.steps().get(i).on(), planned.taken()));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        return due;
    }

    CommandResult send(Due due) {
        return send(due.request(), due.taken());
    }

    private static void rehearse(Planned planned, int i, Map<String, String> answered, Rehearsal rehearsal) {
        CommandRequest request = planned.requests().get(i);
        Step step = planned.steps().get(i);
        Row row = planned.row();
        String digest = answered.get(request.id().value());
        if (digest == null) {
            planned.unanswered().add(request);
            if (request.command() instanceof GrantCommand command) {
                rehearsal
                        .play(command, step.by(), Set.of(step.role()))
                        .ifPresent(refused -> row.fault(column(refused, step), refused.detail()));
            }
        } else if (!digest.equals(CommandDesk.digest(request))) {
            row.fault("", "raden är redan importerad med ett annat innehåll; rätta ärendet i Bifall i stället.");
        }
    }

    private CommandResult send(CommandRequest request, Intake.@Nullable Taken taken) {
        return taken != null && request.command() instanceof ApplyForGrant
                ? taken.sending(() -> commands.send(request))
                : commands.send(request);
    }

    private static String column(Refused refused, Step step) {
        return refused.field() == null ? "" : step.columnOf().apply(refused.field());
    }

    private void send(List<Planned> plan, int total, List<RowError> errors, BiConsumer<Integer, Integer> progress) {
        int done = 0;
        for (Planned planned : plan) {
            for (CommandRequest request : planned.unanswered()) {
                if (send(request, planned.taken()) instanceof Refused refused) {
                    errors.add(new RowError(
                            planned.row().line(),
                            "",
                            refused.detail()
                                    + " Raderna före är importerade; importera filen igen när felet är rättat."));
                    return;
                }
                progress.accept(++done, total);
            }
        }
    }
}
