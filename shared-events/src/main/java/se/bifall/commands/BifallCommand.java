package se.bifall.commands;

/** Anything that someone may ask for. */
public sealed interface BifallCommand permits GrantCommand, FrameCommand, SubjectCommand {
    /** The identity of the case, frame or subject that it is about. */
    String stream();
}
