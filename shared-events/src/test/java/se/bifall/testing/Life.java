package se.bifall.testing;

import java.util.List;
import se.bifall.codes.CaseId;
import se.bifall.codes.OfficerId;
import se.bifall.commands.GrantCommand;
import se.bifall.events.GrantEvent;

/** What was asked about one case, by whom, and the event that each command made. */
public record Life(CaseId caseId, List<Step> steps) {
    /** One command that went through. */
    public record Step(OfficerId actor, GrantCommand command, GrantEvent event) {}

    public List<GrantEvent> events() {
        return steps.stream().map(Step::event).toList();
    }
}
