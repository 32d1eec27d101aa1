package se.bifall.events;

/** Anything that is kept in the log. */
public sealed interface BifallEvent permits GrantEvent, FrameEvent, SubjectEvent {
    /** The identity of the case, frame or subject that it happened to. */
    String stream();
}
