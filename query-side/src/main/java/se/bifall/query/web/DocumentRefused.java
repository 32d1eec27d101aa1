package se.bifall.query.web;

import org.springframework.http.HttpStatus;

/** A document that is not taken in or not given out, with a Swedish sentence that says why. */
final class DocumentRefused extends RuntimeException {
    private final HttpStatus status;
    private final String rule;
    private final String field;

    /** @param field what it concerns, empty for the whole */
    DocumentRefused(HttpStatus status, String rule, String field, String sentence) {
        super(sentence);
        this.status = status;
        this.rule = rule;
        this.field = field;
    }

    HttpStatus status() {
        return status;
    }

    String rule() {
        return rule;
    }

    String field() {
        return field;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
