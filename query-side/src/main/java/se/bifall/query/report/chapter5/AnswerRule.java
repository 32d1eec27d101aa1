package se.bifall.query.report.chapter5;

import se.bifall.query.report.chapter5.Finding.Severity;

/** One fault that filled-in reports are known to have, looked for in one answer. */
interface AnswerRule {
    Answer answer();

    boolean holds();

    /** What is wrong, in Swedish. */
    String sentence();

    /** What to do, in Swedish. */
    String action();

    /** The words of the answer that are wrong; empty when something is missing. */
    default String passage() {
        return "";
    }

    default Severity severity() {
        return Severity.FAULT;
    }

    /** As the template numbers the question. */
    default String number() {
        return answer().question().number();
    }
}
