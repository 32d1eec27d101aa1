package se.bifall.preferences;

import java.util.Map;

/**
 * Small things that are kept for one person and survive a restart: saved views, and that today's letter is sent. They may
 * be changed and removed, unlike events. Every method throws {@link IllegalStateException} when the store can't answer.
 */
public interface PreferenceStore {
    /** By name, in the order of names; empty when there are none. */
    Map<String, String> all(String owner, String kind);

    /** Sets it, whatever was there before. */
    void put(String owner, String kind, String name, String content);

    /** False, and nothing done, when something is there; of several who try at once one gets true. */
    boolean putIfAbsent(String owner, String kind, String name, String content);

    /** False, and nothing done, when something else than {@code expected} is there; of several at once one gets true. */
    boolean replace(String owner, String kind, String name, String expected, String content);

    void remove(String owner, String kind, String name);
}
