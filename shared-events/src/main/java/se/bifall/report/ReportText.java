package se.bifall.report;

import se.bifall.codes.InvalidValue;

/** Bounds of the texts of a report: they end on paper, where a control character has no form. */
final class ReportText {
    private static final int LONGEST = 4_000;

    private ReportText() {}

    /** @throws InvalidValue when it is too long or can't be printed */
    static String printable(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidValue("TextensLangd", "får vara högst 4 000 tecken.");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidValue("Styrtecken", "innehåller tecken som inte kan läsas.");
        }
        return text;
    }
}
