package se.bifall.query.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.Words;
import se.bifall.commands.DecisionChecks.Check;
import se.bifall.commands.DecisionChecks.Checked;
import se.bifall.commands.DecisionChecks.Consequence;

/**
 * The Beslut page: the form, every check and what the decision would change.
 *
 * @param byTheBoard true when the secretary records what the nämnd decided
 * @param changed true when the amount is another than the button said
 * @param unread true when something filled in can't be read, so that nothing is judged
 */
record DecisionView(
        ProposedOutcome outcome,
        boolean byTheBoard,
        List<FormField> fields,
        List<FaultSummary> summary,
        boolean unread,
        List<Row> checks,
        List<Change> changes,
        long amount,
        boolean changed,
        String commandId,
        String expectedVersion) {
    /** @param link where it can be put right; null when it holds or has no place */
    record Row(
            String title,
            boolean holds,
            String sentence,
            @Nullable String link) {}

    /** One amount before and after. */
    record Change(String what, String before, String after, String source) {}

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    static List<Row> rows(@Nullable Checked checked, List<FormField> fields, String casePage) {
        if (checked == null) {
            return List.of();
        }
        Map<String, FormField> byPath =
                fields.stream().flatMap(FormField::all).collect(Collectors.toMap(FormField::path, Function.identity()));
        return Stream.concat(
                        checked.checks().stream().filter(check -> !check.holds()),
                        checked.checks().stream().filter(Check::holds))
                .map(check -> new Row(title(check), check.holds(), check.sentence(), link(check, byPath, casePage)))
                .distinct()
                .toList();
    }

    /** The rule in the words of the page; of several with the same name, the field tells them apart. */
    private static String title(Check check) {
        String key = "rule." + check.rule();
        boolean told = !check.title().equals(Words.word(key));
        return PageWords.word(key) + (told && check.field() != null ? ": " + PageWords.field(check.field()) : "");
    }

    private static @Nullable String link(Check check, Map<String, FormField> byPath, String casePage) {
        String path = check.field();
        if (check.holds() || path == null) {
            return null;
        }
        FormField field = byPath.get(path);
        return field == null ? casePage : "#" + field.anchor();
    }

    static Change change(Consequence consequence) {
        return new Change(
                consequence.what(),
                PageWords.kronor(consequence.before()),
                PageWords.kronor(consequence.after()),
                consequence.source());
    }

    public long broken() {
        return checks.stream().filter(row -> !row.holds()).count();
    }

    /** Under which the button's text stands. */
    public String buttonKey() {
        return (byTheBoard ? "beslut.knappNamnd." : "beslut.knapp.") + outcome;
    }

    public String amountWords() {
        return PageWords.kronor(se.bifall.codes.Kronor.of(amount));
    }
}
