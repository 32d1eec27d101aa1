package se.bifall.query.report.chapter5;

/** How far an answer has come. */
public enum AnswerStatus {
    EMPTY,
    DRAFT,
    READY
}
