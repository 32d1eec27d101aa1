package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.OfficerId;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.GrantCommand.AssignCaseworker;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;

/** One command per case: what can be assigned is, and what can't is named with its reason. */
@Component
class Assigner {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Commands commands;
    private final FactTable table;

    Assigner(Commands commands, FactTable table) {
        this.commands = commands;
        this.table = table;
    }

    /** @param done how many were assigned */
    record Result(String to, int done, List<NotDone> notDone) {}

    /** @param about diarienummer, or the id of a case that has none */
    record NotDone(String about, String why) {}

    /** @param request sent again, the same cases to the same person are assigned once */
    Result assign(List<String> cases, OfficerId to, CommandId request, Asker asker) {
        List<NotDone> notDone = new ArrayList<>();
        Accepted last = null;
        int done = 0;
        for (String id : cases) {
            try {
                CommandRequest one = new CommandRequest(
                        new CommandId(UUID.nameUUIDFromBytes((request.value() + " " + id).getBytes(UTF_8))
                                .toString()),
                        null,
                        asker.name(),
                        asker.roles(),
                        new AssignCaseworker(new CaseId(id), to));
                switch (commands.send(one)) {
                    case Accepted accepted -> {
                        last = accepted;
                        done++;
                    }
                    case Refused refused -> notDone.add(new NotDone(nameOf(id), refused.detail()));
                }
            } catch (InvalidValue e) {
                notDone.add(new NotDone(id, "Id:t " + e.getMessage()));
            }
        }
        if (last != null) {
            see(last);
        }
        return new Result(to.value(), done, notDone);
    }

    /** The log is one order: when the last is seen, so are the others. */
    private void see(Accepted last) {
        try {
            table.awaitVersion(last.stream(), last.version(), PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String nameOf(String id) {
        return Optional.ofNullable(table.find(id)).map(CaseFacts::diarienummer).orElse(id);
    }
}
