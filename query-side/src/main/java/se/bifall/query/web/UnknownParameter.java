package se.bifall.query.web;

import java.util.List;

/** A question with parameters or values that mean nothing here. */
final class UnknownParameter extends RuntimeException {
    UnknownParameter(List<String> sentences) {
        super(String.join(" ", sentences));
    }
}
