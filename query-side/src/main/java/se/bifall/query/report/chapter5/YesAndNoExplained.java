package se.bifall.query.report.chapter5;

import java.util.Objects;
import java.util.regex.Pattern;

/** Both Ja and Nej demand an explanation: how, or why not. */
record YesAndNoExplained(Answer answer) implements AnswerRule {
    /** A house rule: what is shorter than this says nothing of how or why. */
    static final int FEWEST_WORDS = 5;

    private static final Pattern YES_OR_NO = Passages.pattern("^\\s*(?:ja|nej)\\b[\\s.,:;–-]*");
    private static final Pattern WORD = Passages.pattern("\\w+");

    @Override
    public boolean holds() {
        return answer.contributed() == null || words() >= FEWEST_WORDS;
    }

    private long words() {
        return WORD.matcher(YES_OR_NO.matcher(answer.text()).replaceFirst(""))
                .results()
                .count();
    }

    @Override
    public String sentence() {
        boolean yes = Objects.requireNonNull(answer.contributed());
        String said = "Fråga " + number() + " är besvarad med " + (yes ? "Ja" : "Nej");
        return words() == 0
                ? said + " utan den förklaring som frågan kräver."
                : said + ", men förklaringen är bara " + words() + " ord.";
    }

    @Override
    public String action() {
        return Boolean.TRUE.equals(answer.contributed())
                ? "Beskriv hur anslaget har bidragit till målen."
                : "Beskriv varför anslaget inte har bidragit till målen.";
    }

    @Override
    public String passage() {
        return answer.text();
    }
}
