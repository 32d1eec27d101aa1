package se.bifall.events;

/** Anything that is kept in the log. */
public sealed interface BifallEvent permits GrantEvent, FrameEvent, DiaryEvent, DeMinimisEvent, SittingEvent {
    /** The identity of the case, or of what many cases share, that it happened to. */
    String stream();
}
