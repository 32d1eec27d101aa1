package se.bifall.query.report.chapter5;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A year is compared with another year, never with itself.
 *
 * @param year the one reported
 */
record ComparedWithAnotherYear(Answer answer, int year) implements AnswerRule {
    @Override
    public boolean holds() {
        return found().isEmpty();
    }

    private Optional<String> found() {
        return Passages.firstSentence(itself(), answer.text());
    }

    private Pattern itself() {
        String y = "\\b" + year + "\\b";
        String before =
                "(?:jämfört med|jämfört mot|jämföra med|jämföras med|jämförs med|jämförelse med|i förhållande till|i relation till|gentemot|relativt)";
        String last = "(?:föregående år|förra året|fjolåret|året innan|året före|året dessförinnan|tidigare år)";
        return Passages.pattern(
                "\\b" + before + "\\s+(?:(?!(?:19|20)[0-9]{2}\\b)[\\p{L}0-9,.%]+\\s+){0,4}\\(?(?:år\\s+)?" + y
                        + "(?!\\s*års\\s+(?:mål|budget|ram|plan))"
                        + "|\\b" + last + "(?:s\\s+\\p{L}+)?[\\s,(–:]{1,3}(?:år\\s+|\\()?" + y
                        + "|\\b(?:än|mot)\\s+(?:under\\s+|år\\s+)?" + y + "(?!\\s*års)"
                        + "|\\bfrån\\s+(?:år\\s+)?" + y + "\\s+till\\s+(?:år\\s+)?" + y
                        + "|" + y + "\\s+(?:och|med|mot|till|–|-)\\s+" + y
                        + "|\\(\\s*(?:år\\s+)?" + y + "\\s*:\\s*[0-9]");
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + number() + " jämför " + year + " med " + year + ", året som redovisas.";
    }

    @Override
    public String action() {
        return "Jämför med " + (year - 1)
                + ", och kontrollera att siffran är det årets. Siffrorna bredvid visar båda åren.";
    }

    @Override
    public String passage() {
        return found().orElse("");
    }
}
