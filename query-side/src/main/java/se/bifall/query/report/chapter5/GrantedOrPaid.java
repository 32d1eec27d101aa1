package se.bifall.query.report.chapter5;

import java.util.regex.Pattern;
import se.bifall.query.report.chapter5.Finding.Severity;

/** Granted (by the day of decision) and paid (by the day of payment) are two sums, and an answer speaks of one. */
record GrantedOrPaid(Answer answer) implements AnswerRule {
    private static final Pattern GRANTED =
            Passages.pattern("\\bbevilj\\w*|\\bbeslutade (?:medel|stöd|bidrag|belopp)\\b");
    private static final Pattern PAID = Passages.pattern(
            "\\butbetal\\w*|\\bbetala(?:t|ts|de|des|s)?\\s+(?:\\w+\\s+)?ut\\b|\\bbetalades\\s+ut\\b|\\b(?:har|hade|blev|blivit|är)\\s+betala(?:ts|t|d|de)\\b");
    private static final Pattern AMOUNT = Passages.pattern(
            "[0-9][0-9\\s.,]*\\s*(?:kr\\b|kronor|tkr|mkr|mnkr|msek|ksek|sek\\b|miljon\\w*|miljard\\w*|procent|%)");

    @Override
    public boolean holds() {
        return !(GRANTED.matcher(answer.text()).find()
                && PAID.matcher(answer.text()).find());
    }

    private boolean hasAmounts() {
        return AMOUNT.matcher(answer.text()).find();
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + number() + " blandar beviljat och utbetalt"
                + (hasAmounts() ? " när det anger belopp eller andelar." : ".");
    }

    @Override
    public String action() {
        return "Välj ett av dem: beviljat räknas på beslutsdagen, utbetalt på betalningsdagen. Siffrorna bredvid visar"
                + " båda var för sig.";
    }

    @Override
    public String passage() {
        return Passages.firstSentence(PAID, answer.text()).orElse("");
    }

    @Override
    public Severity severity() {
        return hasAmounts() ? Severity.FAULT : Severity.CHECK;
    }
}
