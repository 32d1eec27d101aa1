package se.bifall.query.web;

import java.io.IOException;

/** What was sent is not a whole form with a file. */
final class UploadBroken extends IOException {
    UploadBroken(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
