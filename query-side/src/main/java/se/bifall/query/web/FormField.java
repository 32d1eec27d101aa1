package se.bifall.query.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * One field of a form, or a group of them, as the template needs it.
 *
 * @param path dotted, also the name of the parameter
 * @param describedBy ids of its help and its faults, empty for none
 * @param values as typed, or prefilled
 * @param children of a group or a split amount
 * @param faults sentences about this field
 * @param invalid true when it, or the split it is part of, has a fault
 */
public record FormField(
        String path,
        FieldKind kind,
        String label,
        String help,
        boolean required,
        String describedBy,
        List<String> values,
        List<Option> options,
        List<FormField> children,
        List<String> faults,
        boolean invalid) {

    public record Option(String value, String label, boolean selected) {}

    public static String id(String path) {
        return "f-" + path.replace('.', '-');
    }

    public String id() {
        return id(path);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public String lines() {
        return String.join("\n", values);
    }

    /** Where a link to the field leads: something that can have focus. */
    public String anchor() {
        return switch (kind) {
            case SPLIT -> children.getFirst().id();
            case CHECKBOXES ->
                options.isEmpty() ? id() : id() + "-" + options.getFirst().value();
            default -> id();
        };
    }

    Stream<FormField> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(FormField::all));
    }
}
