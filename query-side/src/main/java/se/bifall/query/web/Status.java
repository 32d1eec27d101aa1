package se.bifall.query.web;

import se.bifall.codes.Phase;

/** Where a case stands, in words and, for those who see it, in colour. */
public record Status(String text, String colour) {
    static Status of(Phase phase) {
        return new Status(
                PageWords.of(phase),
                switch (phase) {
                    case APPLIED, REGISTERED -> "new";
                    case AWAITING_COMPLETION -> "waiting";
                    case ASSESSED, PROPOSED -> "preparing";
                    case RUNNING, FINAL_REPORTED, FINAL_ACCEPTED -> "running";
                    case REJECTED, DISMISSED, REVOKED -> "negative";
                    case CLOSED, WITHDRAWN -> "ended";
                });
    }
}
