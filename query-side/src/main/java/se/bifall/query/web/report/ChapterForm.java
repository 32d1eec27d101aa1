package se.bifall.query.web.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.IndicatorBasis;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FieldKind;
import se.bifall.query.web.FormField;
import se.bifall.query.web.PageWords;

/**
 * The form of one answer.
 *
 * @param contributed null where Ja and Nej are not asked for
 * @param restsOn the version that the writer had before them; −1 when the form does not say
 * @param reason why a ready answer is to be opened again
 */
record ChapterForm(
        @Nullable FormField contributed,
        FormField text,
        FormField bases,
        FormField references,
        FormField reason,
        int restsOn) {

    static ChapterForm of(ChapterQuestion question, MultiValueMap<String, String> values, List<Fault> faults) {
        return new ChapterForm(
                question.isYesOrNo()
                        ? field("contributed", FieldKind.CHOICE, true, values, faults, Stream.of("true", "false"))
                        : null,
                field("text", FieldKind.LONG_TEXT, true, values, faults, Stream.of()),
                field(
                        "bases",
                        FieldKind.CHECKBOXES,
                        true,
                        values,
                        faults,
                        Arrays.stream(IndicatorBasis.values()).map(Enum::name)),
                field("references", FieldKind.LINES, false, values, faults, Stream.of()),
                field("reason", FieldKind.LONG_TEXT, true, values, faults, Stream.of()),
                restsOn(values));
    }

    private static int restsOn(MultiValueMap<String, String> values) {
        String typed = Objects.requireNonNullElse(values.getFirst("restsOn"), "");
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    }

    List<FormField> all() {
        return Stream.of(contributed, text, bases, references, reason)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What was typed with one value a line. */
    static List<String> lines(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static ArrayNode array(List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static FormField field(
            String path,
            FieldKind kind,
            boolean required,
            MultiValueMap<String, String> values,
            List<Fault> faults,
            Stream<String> choices) {
        List<String> given = values.getOrDefault(path, List.of());
        List<String> wrong = faults.stream()
                .filter(fault -> fault.path().equals(path))
                .map(Fault::sentence)
                .toList();
        String help = helpOf(path);
        return new FormField(
                path,
                kind,
                PageWords.field(path),
                help,
                required,
                (help.isEmpty() ? "" : FormField.id(path) + "-help")
                        + (wrong.isEmpty() ? "" : " " + FormField.id(path) + "-fault"),
                path.equals("references") && given.size() == 1 ? lines(given.getFirst()) : given,
                choices.map(choice -> new FormField.Option(choice, label(choice), given.contains(choice)))
                        .toList(),
                List.of(),
                wrong,
                !wrong.isEmpty());
    }

    private static String helpOf(String path) {
        return (path.equals("bases") || path.equals("references")) ? PageWords.word("help." + path) : "";
    }

    private static String label(String choice) {
        return switch (choice) {
            case "true" -> PageWords.word("yes");
            case "false" -> PageWords.word("no");
            default -> PageWords.of(IndicatorBasis.valueOf(choice));
        };
    }
}
