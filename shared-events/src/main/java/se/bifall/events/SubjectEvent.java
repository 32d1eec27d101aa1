package se.bifall.events;

import java.time.LocalDate;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.ErasureAnswer;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubjectId;

/** What has been decided about the personal data of a subject: gallring, and requests to be erased. */
public sealed interface SubjectEvent extends BifallEvent {
    SubjectId subject();

    @Override
    default String stream() {
        return subject().stream();
    }

    /**
     * @param disposalDecision diarienummer of the decision (gallringsbeslut) that this rests on
     * @param legalGround what allows it, as arkivlagen 10 § and the Region's plan
     */
    @EventName("DisposalDecided/1")
    record DisposalDecided(
            SubjectId subject,
            Diarienummer disposalDecision,
            String legalGround,
            LocalDate decidedOn,
            OfficerId decidedBy)
            implements SubjectEvent {}

    /** From here on the data is gone, for ever. */
    @EventName("SubjectDisposed/1")
    record SubjectDisposed(SubjectId subject, LocalDate disposedOn, OfficerId carriedOutBy) implements SubjectEvent {}

    @EventName("ErasureRequestAnswered/1")
    record ErasureRequestAnswered(
            SubjectId subject,
            LocalDate receivedOn,
            LocalDate answeredOn,
            ErasureAnswer answer,
            String reason,
            OfficerId answeredBy)
            implements SubjectEvent {}
}
