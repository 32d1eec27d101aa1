package se.bifall.query.report.chapter5;

import se.bifall.codes.ChapterQuestion;

/**
 * Something in an answer that must be mended, or looked at.
 *
 * @param rule stable name, for machines
 * @param sentence what is wrong, in Swedish
 * @param action what to do, in Swedish
 * @param passage the words of the answer that it is about; empty when it is about what is not there
 */
public record Finding(
        ChapterQuestion question, String rule, Severity severity, String sentence, String action, String passage) {

    /** How sure a machine can be. */
    public enum Severity {
        /** Wrong by the template or by the year. */
        FAULT,
        /** Often wrong: a person judges. */
        CHECK
    }

    static Finding of(AnswerRule rule) {
        return new Finding(
                rule.answer().question(),
                rule.getClass().getSimpleName(),
                rule.severity(),
                rule.sentence(),
                rule.action(),
                rule.passage());
    }
}
