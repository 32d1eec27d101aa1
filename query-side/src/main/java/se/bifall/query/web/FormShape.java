package se.bifall.query.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.Split;
import se.bifall.codes.SubjectId;
import se.bifall.events.Fields;

/** The fields of a form, made from the record of its command. */
final class FormShape {
    private final CaseForm form;
    private final Choices choices;
    private final MultiValueMap<String, String> typed;
    private final Map<String, String> help;
    private final List<Fault> faults;

    private FormShape(
            CaseForm form,
            Choices choices,
            MultiValueMap<String, String> typed,
            Map<String, String> help,
            List<Fault> faults) {
        this.form = form;
        this.choices = choices;
        this.typed = typed;
        this.help = help;
        this.faults = faults;
    }

    /** @param help sentences about this case, by path; other help comes with the words */
    static List<FormField> of(
            CaseForm form,
            Choices choices,
            MultiValueMap<String, String> typed,
            Map<String, String> help,
            List<Fault> faults) {
        return new FormShape(form, choices, typed, help, faults).record(form.command(), "");
    }

    private List<FormField> record(Class<?> type, String prefix) {
        return Arrays.stream(Fields.of(type))
                .filter(component -> !component.getName().equals("caseId"))
                .filter(component -> !(prefix.equals("applicant.") && component.getType() == SubjectId.class))
                .map(component -> field(component, prefix + component.getName()))
                .toList();
    }

    private FormField field(RecordComponent component, String path) {
        FieldKind kind = FieldKind.of(component);
        List<String> values = typed.getOrDefault(path, List.of());
        List<String> wrong = faults(path);
        String describedBy = describedBy(path, wrong);
        List<FormField> children =
                switch (kind) {
                    case GROUP -> record(component.getType(), path + ".");
                    case SPLIT -> split(component.getType(), path, describedBy, !wrong.isEmpty());
                    default -> List.of();
                };
        return new FormField(
                path,
                kind,
                PageWords.field(path),
                help(path),
                isRequired(component, kind),
                describedBy,
                values,
                options(component, kind, values),
                children,
                wrong,
                !wrong.isEmpty());
    }

    /** A list that may be empty is not required, whatever its type says. */
    private static boolean isRequired(RecordComponent component, FieldKind kind) {
        boolean mayBeEmpty =
                kind == FieldKind.LINES || (kind == FieldKind.CHECKBOXES && component.getType() == List.class);
        boolean identifies = component.getType() == OrgNumber.class;
        return (Fields.isRequired(component) || identifies) && !mayBeEmpty;
    }

    private List<FormField> split(Class<?> type, String path, String describedBy, boolean invalid) {
        return Split.parts(type).stream()
                .map(part -> new FormField(
                        path + "." + part,
                        FieldKind.AMOUNT,
                        Labels.capital(PageWords.of(part)),
                        "",
                        true,
                        describedBy,
                        typed.getOrDefault(path + "." + part, List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        invalid))
                .toList();
    }

    private List<FormField.Option> options(RecordComponent component, FieldKind kind, List<String> values) {
        if (kind != FieldKind.CHOICE && kind != FieldKind.CHECKBOXES) {
            return List.of();
        }
        List<FormField.Option> options = new ArrayList<>();
        choices.of(component, form)
                .forEach((value, label) -> options.add(new FormField.Option(value, label, values.contains(value))));
        return options;
    }

    private String help(String path) {
        String key = "help." + path.substring(path.lastIndexOf('.') + 1);
        return help.containsKey(path) ? help.getOrDefault(path, "") : PageWords.has(key) ? PageWords.word(key) : "";
    }

    private List<String> faults(String path) {
        return faults.stream()
                .filter(fault -> fault.path().equals(path))
                .map(Fault::sentence)
                .toList();
    }

    private String describedBy(String path, List<String> wrong) {
        return String.join(
                " ",
                Stream.of(
                                help(path).isEmpty() ? "" : FormField.id(path) + "-help",
                                wrong.isEmpty() ? "" : FormField.id(path) + "-fault")
                        .filter(id -> !id.isEmpty())
                        .toList());
    }
}
