package se.bifall.events;

/** Anything that is kept in the log. */
public sealed interface BifallEvent
        permits GrantEvent,
                FrameEvent,
                DiaryEvent,
                DeMinimisEvent,
                SittingEvent,
                GoalEvent,
                ReportEvent,
                AnswerEvent,
                SubjectEvent,
                RefusalEvent {
    /** The identity of the case, or of what many cases share, that it happened to; or of the refusal that it is. */
    String stream();
}
