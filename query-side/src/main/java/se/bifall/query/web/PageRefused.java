package se.bifall.query.web;

import org.springframework.http.HttpStatus;

/** A page that can't be shown to this person, or not now, with a Swedish sentence that says why. */
public final class PageRefused extends RuntimeException {
    private final HttpStatus status;
    private final String back;

    /** @param back where the person can go instead */
    public PageRefused(HttpStatus status, String sentence, String back) {
        super(sentence);
        this.status = status;
        this.back = back;
    }

    HttpStatus status() {
        return status;
    }

    String back() {
        return back;
    }
}
