package se.bifall.command.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import se.bifall.codes.SubjectId;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.InputError;
import se.bifall.commands.InputReader;
import se.bifall.commands.InputReader.Read;
import se.bifall.persons.Intake.Taken;
import se.bifall.persons.PersonData;
import se.bifall.persons.PersonKind;

/** The persons of one command: stored just before it is sent, taken back when it is refused. */
final class TakenPersons implements Taken {
    private final PersonVault vault;
    private final String by;
    private final List<InputError> errors = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    private record Held(SubjectId subject, PersonKind kind, PersonData data) {}

    TakenPersons(PersonVault vault, String by) {
        this.vault = vault;
        this.by = by;
    }

    void fault(String field, String rule, String detail) {
        errors.add(new InputError(field, rule, detail));
    }

    void hold(SubjectId subject, PersonKind kind, PersonData data) {
        held.add(new Held(subject, kind, data));
    }

    @Override
    public <C extends BifallCommand> Read<C> read(Class<C> type, ObjectNode json) {
        Read<C> read = InputReader.read(type, json);
        return errors.isEmpty() ? read : new Read<>(null, PersonIntake.joined(errors, read.errors()));
    }

    /** An answer that is not known leaves the persons, held: the next try settles them, or the next start. */
    @Override
    public CommandResult sending(Supplier<CommandResult> send) {
        held.forEach(person -> vault.hold(person.subject(), person.kind(), person.data(), by));
        CommandResult result = send.get();
        switch (result) {
            case Accepted accepted -> held.forEach(person -> vault.settle(person.subject()));
            case Refused refused -> {
                if (refused.reason() != Reason.UNAVAILABLE) {
                    held.forEach(person -> vault.release(person.subject()));
                }
            }
        }
        return result;
    }
}
