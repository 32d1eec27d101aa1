package se.bifall.command.grantcase;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.LiftConflictOfInterest;
import se.bifall.commands.GrantCommand.NoteConflictOfInterest;
import se.bifall.commands.InputReader;
import se.bifall.events.Fields;

/**
 * The persons that a command gives a part in the case: read from its record, so that no command can forget somebody who
 * is jävig.
 */
final class Involved {
    private final List<Named> named = new ArrayList<>();

    /** @param field dotted path */
    record Named(String field, OfficerId officer) {}

    private Involved() {}

    /** Who a question of jäv itself is about has no part by it. */
    static List<Named> in(GrantCommand command) {
        Involved involved = new Involved();
        if (!(command instanceof NoteConflictOfInterest || command instanceof LiftConflictOfInterest)) {
            involved.read((Record) command, "");
        }
        return involved.named;
    }

    private void read(Record record, String prefix) {
        for (RecordComponent component : Fields.of(record.getClass())) {
            String path = prefix + component.getName();
            Object value = value(component, record);
            if (value instanceof OfficerId officer) {
                named.add(new Named(path, officer));
            } else if (value instanceof Collection<?> many) {
                for (Object one : many) {
                    if (one instanceof OfficerId officer) {
                        named.add(new Named(path, officer));
                    }
                }
            } else if (value instanceof Record nested && InputReader.isComposite(component.getType())) {
                read(nested, path + ".");
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
