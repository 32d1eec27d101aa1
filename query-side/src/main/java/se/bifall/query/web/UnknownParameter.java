package se.bifall.query.web;

import java.util.List;

/** A question with parameters or values that mean nothing here. */
public final class UnknownParameter extends RuntimeException {
    public UnknownParameter(List<String> sentences) {
        super(String.join(" ", sentences));
    }
}
