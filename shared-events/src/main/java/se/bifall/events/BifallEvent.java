package se.bifall.events;

/** Anything that is kept in the log. */
public sealed interface BifallEvent permits GrantEvent, FrameEvent {
    /** The identity of the case or frame that it happened to. */
    String stream();
}
