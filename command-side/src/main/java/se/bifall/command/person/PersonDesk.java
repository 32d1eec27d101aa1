package se.bifall.command.person;

import java.time.Instant;
import se.bifall.codes.SubjectId;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.SubjectCommand;
import se.bifall.commands.SubjectCommand.CarryOutDisposal;
import se.bifall.events.EventLog;
import se.bifall.events.SubjectEvent.SubjectDisposed;
import se.bifall.persons.Persons.State;

/** Carries a disposal out: first the event, then the data. What a stop of the machine left half-way is finished at start. */
public final class PersonDesk implements Commands {
    private final Commands desk;
    private final PersonVault vault;

    public PersonDesk(Commands desk, PersonVault vault) {
        this.desk = desk;
        this.vault = vault;
    }

    @Override
    public CommandResult send(CommandRequest request) {
        if (!(request.command() instanceof SubjectCommand command)) {
            return desk.send(request);
        }
        SubjectId subject = command.subject();
        if (vault.stateOf(subject) == State.MISSING) {
            return new Refused(Reason.UNKNOWN, "PersonenFinns", "subject", "Personen finns inte i personregistret.");
        }
        if (!(command instanceof CarryOutDisposal)) {
            return desk.send(request);
        }
        vault.disposing(subject, true);
        CommandResult result = desk.send(request);
        switch (result) {
            case Accepted accepted -> vault.erase(subject, request.actor());
            case Refused refused -> {
                if (refused.reason() != Reason.UNAVAILABLE) {
                    vault.disposing(subject, false);
                }
            }
        }
        return result;
    }

    /**
     * Settles every row by what the log says came of it.
     *
     * @param before when it was left half-way; what is younger may be under way elsewhere
     */
    public static void recover(PersonVault vault, EventLog log, Traces traces, Instant before) {
        vault.halfWay().stream().filter(row -> row.changedAt().isBefore(before)).forEach(row -> {
            SubjectId subject = row.subject();
            if (!row.settled()) {
                if (traces.isNamed(subject)) {
                    vault.settle(subject);
                } else {
                    vault.takeBack(subject);
                }
            } else if (log.stream(subject.stream()).stream()
                    .anyMatch(event -> event.name().startsWith(SubjectDisposed.class.getSimpleName()))) {
                vault.erase(subject, row.changedBy());
            } else {
                vault.disposing(subject, false);
            }
        });
    }
}
