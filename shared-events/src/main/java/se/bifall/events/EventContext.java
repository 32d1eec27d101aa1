package se.bifall.events;

import org.jspecify.annotations.Nullable;

/**
 * On whose request an event was recorded; kept beside the event, never in it.
 *
 * @param actor user name of who asked
 * @param commandId the request; null for an event that no request made
 * @param digest of the request's content, so that the same id with another content is noticed
 * @param profile version of the region profile that it was judged by; null on events from before it was kept
 */
public record EventContext(
        String actor,
        @Nullable String commandId,
        @Nullable String digest,
        @Nullable String profile) {
    /** Before any profile was kept. */
    public EventContext(String actor, @Nullable String commandId, @Nullable String digest) {
        this(actor, commandId, digest, null);
    }
}
