package se.bifall.query.web.goal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import se.bifall.commands.GoalCommand;
import se.bifall.events.Fields;
import se.bifall.query.goal.Standing;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FieldKind;
import se.bifall.query.web.FormField;
import se.bifall.query.web.PageWords;
import se.bifall.region.Board;

/** The fields of a form about a sub-goal; the sub-goal and what the rule proposes are not typed. */
final class GoalForm {
    private static final Set<String> NOT_TYPED = Set.of("subGoalId", "proposal");
    private static final Set<String> LONG = Set.of("deviation");
    private final Standing standing;
    private final Board board;
    private final String user;
    private final GoalWords words;

    GoalForm(Standing standing, Board board, String user, GoalWords words) {
        this.words = words;
        this.standing = standing;
        this.board = board;
        this.user = user;
    }

    List<FormField> fields(
            Class<? extends GoalCommand> command, MultiValueMap<String, String> values, List<Fault> faults) {
        return Arrays.stream(Fields.of(command))
                .filter(component -> !NOT_TYPED.contains(component.getName()))
                .map(component -> field(component, values, faults))
                .toList();
    }

    private FormField field(RecordComponent component, MultiValueMap<String, String> values, List<Fault> faults) {
        String path = component.getName();
        List<String> given = values.getOrDefault(path, List.of());
        Map<String, String> choices = choices(component);
        String help = words.help(path);
        List<String> wrong = faults.stream()
                .filter(fault -> fault.path().equals(path))
                .map(Fault::sentence)
                .toList();
        return new FormField(
                path,
                kind(component, choices),
                PageWords.field(path),
                help,
                Fields.isRequired(component),
                String.join(
                        " ",
                        Stream.of(
                                        help.isEmpty() ? "" : FormField.id(path) + "-help",
                                        wrong.isEmpty() ? "" : FormField.id(path) + "-fault")
                                .filter(id -> !id.isEmpty())
                                .toList()),
                given,
                choices.entrySet().stream()
                        .map(choice -> new FormField.Option(
                                choice.getKey(), choice.getValue(), given.contains(choice.getKey())))
                        .toList(),
                List.of(),
                wrong,
                !wrong.isEmpty());
    }

    private static FieldKind kind(RecordComponent component, Map<String, String> choices) {
        return !choices.isEmpty()
                ? FieldKind.CHOICE
                : LONG.contains(component.getName()) ? FieldKind.LONG_TEXT : FieldKind.of(component);
    }

    /** Value and label; empty for what is typed. */
    private Map<String, String> choices(RecordComponent component) {
        Map<String, String> choices = new LinkedHashMap<>();
        switch (component.getName()) {
            case "indicator" ->
                standing.indicators().stream()
                        .filter(one -> one.plan().computed() == null)
                        .forEach(
                                one -> choices.put(one.plan().code(), one.plan().label()));
            case "activity" ->
                standing.activities()
                        .forEach(
                                one -> choices.put(one.plan().code(), one.plan().label()));
            case "decidedBy" -> {
                choices.put(board.code().value(), board.name());
                choices.put(user, user);
            }
            default -> {
                if (component.getType().isEnum()) {
                    for (Object constant : component.getType().getEnumConstants()) {
                        choices.put(((Enum<?>) constant).name(), PageWords.of((Enum<?>) constant));
                    }
                }
            }
        }
        return choices;
    }
}
