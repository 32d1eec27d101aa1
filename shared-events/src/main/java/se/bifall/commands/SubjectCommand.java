package se.bifall.commands;

import static se.bifall.codes.Role.ADMINISTRATOR;
import static se.bifall.codes.Role.BESLUTSFATTARE;

import java.time.LocalDate;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.ErasureAnswer;
import se.bifall.codes.SubjectId;

/** What may be asked about the personal data of a subject. */
public sealed interface SubjectCommand extends BifallCommand {
    SubjectId subject();

    @Override
    default String stream() {
        return subject().stream();
    }

    @By(ADMINISTRATOR)
    record DecideDisposal(SubjectId subject, Diarienummer disposalDecision, String legalGround, LocalDate decidedOn)
            implements SubjectCommand {}

    /** By another person than the one who decided: it can't be undone. */
    @By({ADMINISTRATOR, BESLUTSFATTARE})
    record CarryOutDisposal(SubjectId subject, LocalDate disposedOn) implements SubjectCommand {}

    @By(ADMINISTRATOR)
    record AnswerErasureRequest(
            SubjectId subject, LocalDate receivedOn, LocalDate answeredOn, ErasureAnswer answer, String reason)
            implements SubjectCommand {}
}
