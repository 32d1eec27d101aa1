package se.bifall.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.commands.GrantCommand.DismissApplication;
import se.bifall.commands.GrantCommand.ProposeDecision;
import se.bifall.commands.GrantCommand.RejectGrant;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.RegionProfile;

/** What a person should know before a proposal or a decision; nothing here stops it, the rules do that. */
final class CaseWarnings {
    private static final Set<Class<? extends GrantCommand>> CONCERNED =
            Set.of(ProposeDecision.class, ApproveGrant.class, RejectGrant.class, DismissApplication.class);

    private CaseWarnings() {}

    /** Sentences, empty for every other command. */
    static List<String> of(CaseForm form, CaseFacts facts, RegionProfile region) {
        List<String> warnings = new ArrayList<>();
        if (!CONCERNED.contains(form.command())) {
            return warnings;
        }
        facts.casework()
                .openOpinions()
                .forEach(opinion ->
                        warnings.add(PageWords.sentence("warning.opinion", opinion.askedOf(), opinion.dueOn())));
        facts.casework()
                .unanswered(form.today())
                .forEach(sent -> warnings.add(PageWords.sentence("warning.reply", sent.answerBy(), sent.sentOn())));
        LocalDate received = facts.receivedOn();
        if (form.command() == ProposeDecision.class) {
            region.checklist(facts.supportType(), received).stream()
                    .filter(item ->
                            item.isMandatory(received) && facts.casework().settled(item.code()) == null)
                    .forEach(item -> warnings.add(PageWords.sentence("warning.checklist", item.label())));
        }
        return warnings;
    }
}
