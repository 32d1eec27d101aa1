package se.bifall.commands;

/** Anything that someone may ask for. */
public sealed interface BifallCommand permits GrantCommand, FrameCommand, SittingCommand {
    /** The identity of the case or frame that it is about. */
    String stream();
}
