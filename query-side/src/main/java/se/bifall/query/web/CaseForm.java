package se.bifall.query.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.commands.GrantCommand;
import se.bifall.query.casefile.CaseFacts;

/**
 * The circumstances of a form: what is asked for, about which case, by whom and when.
 *
 * @param facts null when the command opens a case
 */
public record CaseForm(
        Class<? extends GrantCommand> command,
        @Nullable CaseFacts facts,
        CaseHistory history,
        String user,
        LocalDate today) {

    /** Where the form is sent. */
    public String address() {
        return facts == null ? "/arenden/ny" : CaseActions.address(facts, command);
    }

    /** Where the person goes instead. */
    public String back() {
        return facts == null ? "/arenden" : "/arenden/" + facts.caseId();
    }
}
