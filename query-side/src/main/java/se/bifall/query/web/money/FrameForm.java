package se.bifall.query.web.money;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import se.bifall.commands.FrameCommand;
import se.bifall.events.Fields;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FieldKind;
import se.bifall.query.web.FormField;
import se.bifall.query.web.PageWords;
import se.bifall.region.Purpose;

/** The fields of a form that sets or raises a frame; the frame's id follows from its purpose and year. */
final class FrameForm {
    private FrameForm() {}

    static List<FormField> fields(
            Class<? extends FrameCommand> command,
            MultiValueMap<String, String> values,
            List<Fault> faults,
            List<Purpose> purposes) {
        return Arrays.stream(Fields.of(command))
                .filter(component -> !component.getName().equals("frameId"))
                .map(component -> field(component, values, faults, purposes))
                .toList();
    }

    private static FormField field(
            RecordComponent component,
            MultiValueMap<String, String> values,
            List<Fault> faults,
            List<Purpose> purposes) {
        String path = component.getName();
        List<String> given = values.getOrDefault(path, List.of());
        boolean purpose = path.equals("purpose");
        List<String> wrong = faults.stream()
                .filter(fault -> fault.path().equals(path))
                .map(Fault::sentence)
                .toList();
        String help = PageWords.has("help.frame." + path) ? PageWords.word("help.frame." + path) : "";
        return new FormField(
                path,
                purpose ? FieldKind.CHOICE : FieldKind.of(component),
                PageWords.field(path),
                help,
                true,
                String.join(
                        " ",
                        Stream.of(
                                        help.isEmpty() ? "" : FormField.id(path) + "-help",
                                        wrong.isEmpty() ? "" : FormField.id(path) + "-fault")
                                .filter(id -> !id.isEmpty())
                                .toList()),
                given,
                purpose ? options(purposes, given) : List.of(),
                List.of(),
                wrong,
                !wrong.isEmpty());
    }

    private static List<FormField.Option> options(List<Purpose> purposes, List<String> given) {
        return purposes.stream()
                .map(entry -> new FormField.Option(entry.code(), entry.label(), given.contains(entry.code())))
                .toList();
    }
}
