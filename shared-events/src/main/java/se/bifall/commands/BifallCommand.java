package se.bifall.commands;

/** Anything that someone may ask for. */
public sealed interface BifallCommand
        permits GrantCommand, FrameCommand, SittingCommand, GoalCommand, ReportCommand, AnswerCommand, SubjectCommand {
    /** The identity of the case, frame, sitting or subject that it is about. */
    String stream();
}
