package se.bifall.query.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import se.bifall.commands.InputReader;
import se.bifall.events.Fields;

/** What an event says, field by field, under the users' own words. */
@Component
public final class EventFields {
    private final Labels labels;

    EventFields(Labels labels) {
        this.labels = labels;
    }

    public record Field(String label, String value) {}

    /** Nested records are written out in place; what was not given is left out. */
    public List<Field> of(Record event) {
        List<Field> fields = new ArrayList<>();
        add(event, fields);
        return fields;
    }

    private void add(Record record, List<Field> fields) {
        for (RecordComponent component : Fields.of(record.getClass())) {
            Object value = read(component, record);
            if (value == null
                    || component.getName().equals("caseId")
                    || (value instanceof Collection<?> many && many.isEmpty())) {
                continue;
            }
            if (value instanceof Record nested && InputReader.isComposite(component.getType())) {
                add(nested, fields);
            } else {
                fields.add(new Field(PageWords.field(component.getName()), labels.of(value)));
            }
        }
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
