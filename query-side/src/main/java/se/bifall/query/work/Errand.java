package se.bifall.query.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.commands.GrantCommand;
import se.bifall.query.casefile.CaseFacts;

/**
 * One thing to do about one case.
 *
 * @param command what does it
 * @param item the claim, payment or opinion it is about; 0 when it is about the whole case
 * @param since the day from which it has waited
 * @param due the nearest deadline it answers to; null when none
 */
public record Errand(
        Group group,
        CaseFacts facts,
        Class<? extends GrantCommand> command,
        int item,
        LocalDate since,
        @Nullable Deadline due) {
    /** Whose it is to do, and so why it is on the list. */
    public enum Group {
        /** A case assigned to this person. */
        MINE,
        /** A proposal that somebody else has prepared. */
        DECIDE,
        /** A claim to decide. */
        DECIDE_PAYMENT,
        /** A payment that is decided. */
        PAY,
        /** An opinion that this person is asked for. */
        OPINION,
        /** An opinion that this person's case waits for. */
        OPINION_AWAITED,
        /** A case that nobody has. */
        UNASSIGNED
    }

    /** The address of its form. */
    public String address() {
        String field =
                switch (command.getSimpleName()) {
                    case "RecordPayment" -> "payment";
                    case "GiveOpinion" -> "opinion";
                    default -> "claim";
                };
        String base = "/arenden/" + facts.caseId() + "/" + command.getSimpleName();
        return item == 0 ? base : base + "?" + field + "=" + item;
    }
}
