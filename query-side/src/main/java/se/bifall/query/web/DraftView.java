package se.bifall.query.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;
import se.bifall.commands.DecisionChecks.Check;
import se.bifall.commands.DecisionChecks.Checked;
import se.bifall.commands.DecisionChecks.Consequence;
import se.bifall.commands.FrameCommand.SetDecisionFrame;

/**
 * Every check of a draft and what it would change, for the page where it is decided.
 *
 * @param unread true when something filled in can't be read, so that nothing is judged
 */
record DraftView(boolean unread, List<Row> checks, List<Change> changes) {
    /** @param link where it can be put right; null when it holds or has no place */
    record Row(
            String title,
            boolean holds,
            String sentence,
            @Nullable String link) {}

    /** @param same true when the decision leaves the amount as it is */
    record Change(String what, String before, String after, boolean same, String source) {}

    public List<Row> brokenOnes() {
        return checks.stream().filter(row -> !row.holds()).toList();
    }

    public List<Row> heldOnes() {
        return checks.stream().filter(Row::holds).toList();
    }

    /** Without what is said above the form already. */
    DraftView without(List<Fault> said) {
        List<String> sentences = said.stream().map(Fault::sentence).toList();
        return new DraftView(
                unread,
                checks.stream()
                        .filter(row -> row.holds() || !sentences.contains(row.sentence()))
                        .toList(),
                changes);
    }

    /** Shows a draft. */
    @Component
    static final class Maker {
        private final MessageSource texts;

        Maker(MessageSource texts) {
            this.texts = texts;
        }

        /** @param casePage where that is mended which has no field in the form and no page of its own */
        DraftView of(DecisionDraft draft, List<FormField> fields, String casePage, Asker asker) {
            Checked checked = draft.checked();
            return checked == null
                    ? new DraftView(true, List.of(), List.of())
                    : new DraftView(
                            false,
                            rows(draft.faults(), checked.checks(), fields, asker, casePage),
                            checked.consequences().stream().map(this::change).toList());
        }

        private static List<Row> rows(
                List<Fault> missing, List<Check> checks, List<FormField> fields, Asker asker, String casePage) {
            Map<String, FormField> byPath = fields.stream()
                    .flatMap(FormField::all)
                    .collect(Collectors.toMap(FormField::path, Function.identity()));
            Stream<Row> gaps = missing.stream()
                    .map(fault -> new Row(
                            PageWords.field(fault.path()),
                            false,
                            fault.sentence(),
                            link(fault.path(), byPath, casePage)));
            Stream<Row> rules = Stream.concat(
                            checks.stream().filter(check -> !check.holds()),
                            checks.stream().filter(Check::holds))
                    .map(check -> new Row(
                            title(check),
                            check.holds(),
                            check.sentence(),
                            check.holds() ? null : link(check, byPath, asker, casePage)));
            return Stream.concat(gaps, rules).distinct().toList();
        }

        /** The rule in the words of the page; of several with the same name, the field tells them apart. */
        private static String title(Check check) {
            String key = "rule." + check.rule();
            boolean told = !check.title().equals(Wording.SWEDISH.word(key));
            return PageWords.word(key) + (told && check.field() != null ? ": " + PageWords.field(check.field()) : "");
        }

        /** A frame that is missing is set on a page of its own, by those who may; others see there which there are. */
        private static @Nullable String link(Check check, Map<String, FormField> byPath, Asker asker, String casePage) {
            if (check.rule().equals("FrameIsSet")) {
                return asker.may(SetDecisionFrame.class) ? "/ram/ny" : "/ram";
            }
            return link(check.field(), byPath, casePage);
        }

        private static @Nullable String link(@Nullable String path, Map<String, FormField> byPath, String casePage) {
            if (path == null) {
                return null;
            }
            FormField field = byPath.get(path);
            return field == null ? casePage : "#" + field.anchor();
        }

        private Change change(Consequence one) {
            Locale locale = LocaleContextHolder.getLocale();
            String what = texts.getMessage("beslut.foljd." + one.of(), new Object[] {one.which()}, locale);
            return new Change(
                    what,
                    written(one, one.before()),
                    written(one, one.after()),
                    one.before() == one.after(),
                    one.source());
        }

        private static String written(Consequence one, long amount) {
            return one.of() == Consequence.Of.DE_MINIMIS ? euro(amount) : PageWords.number(amount) + "\u00a0kr";
        }

        /** Whole euros, the cents written only when there are any; below zero when the room is exceeded. */
        private static String euro(long cents) {
            long part = Math.abs(cents % 100);
            String whole = cents < 0 && cents > -100 ? "\u22120" : PageWords.number(cents / 100);
            return whole + (part == 0 ? "" : String.format(Locale.ROOT, ",%02d", part)) + "\u00a0euro";
        }
    }
}
