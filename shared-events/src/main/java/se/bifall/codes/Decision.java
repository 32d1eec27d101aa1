package se.bifall.codes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision document must show (förvaltningslagen 31–32 §§), and that the party has seen the material (25 §).
 *
 * @param decidedOn the legal day of the decision, not when it was recorded
 * @param decidedBy the person who decides, or the code of the nämnd
 * @param sittingOn the nämnd's sitting, when it decides
 * @param sittingParagraph its paragraph in the minutes, as {@code § 45}
 * @param preparedBy föredragande
 * @param participants who took part without deciding
 * @param communicatedOn when the material was sent to the party
 * @param notCommunicatedBecause why it was not, when it was not
 */
public record Decision(
        LocalDate decidedOn,
        OfficerId decidedBy,
        @Nullable LocalDate sittingOn,
        @Nullable String sittingParagraph,
        OfficerId preparedBy,
        List<OfficerId> participants,
        LegalBasis legalBasis,
        String motivering,
        @Nullable LocalDate communicatedOn,
        @Nullable String notCommunicatedBecause) {

    public Decision {
        participants = List.copyOf(participants);
    }

    /** True for a decision of the nämnd: it is of a sitting, and no other is. */
    @JsonIgnore
    public boolean isOfASitting() {
        return sittingOn != null;
    }
}
