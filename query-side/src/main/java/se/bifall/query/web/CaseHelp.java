package se.bifall.query.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.commands.GrantCommand.*;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.Advance;
import se.bifall.region.RegionProfile;

/** Help that knows the case: limits and arithmetic, beside the field that they concern. */
final class CaseHelp {
    private CaseHelp() {}

    /** Sentences by the path of the field. */
    static Map<String, String> of(CaseForm form, RegionProfile region, MultiValueMap<String, String> values) {
        Map<String, String> help = new LinkedHashMap<>();
        CaseFacts facts = form.facts();
        if (facts == null) {
            return help;
        }
        Class<?> command = form.command();
        if (command == ProposeDecision.class) {
            help.put("funding", "Sökt " + Words.kronor(facts.applied()) + ". Skriv 0 vid avslag eller avvisning.");
        } else if (command == ApproveGrant.class) {
            help.put("funding", "Sökt " + Words.kronor(facts.applied()) + ". Högst det sökta beloppet kan beviljas.");
            help.put("approvedExpenditure", "Sökt kostnadsbudget " + Words.kronor(facts.expenditure()) + ".");
        } else if (command == AmendGrant.class) {
            help.put("funding", "Det belopp som ska gälla efter ändringen. Nu: " + Words.split(facts.net()) + ".");
            help.put("ground", "Anges när ändringen är till nackdel för stödmottagaren (förvaltningslagen 37 §).");
        } else if (command == ReduceGrant.class) {
            help.put("reduced", "Beviljat och inte utbetalt: " + Words.split(Amounts.room(facts)) + ".");
        } else if (command == SubmitClaim.class && !facts.claims().isEmpty()) {
            help.put(
                    "accumulatedCosts",
                    "Alla kostnader från åtgärdens början. Tidigare redovisat: " + Words.kronor(Amounts.claimed(facts))
                            + ".");
        } else if (command == DecidePayment.class) {
            Amounts.claim(facts, values).ifPresent(claim -> {
                Kronor costs = claim.accumulatedCosts();
                help.put("approvedCosts", "Redovisat i rekvisitionen: " + Words.kronor(costs) + ".");
                help.put("amount", arithmetic(facts, costs));
            });
        } else if (command == GrantAdvance.class) {
            Advance limit = region.advance(form.today());
            help.put(
                    "amount",
                    "Högst " + limit.sharePercent() + " procent av beviljade "
                            + Words.kronor(facts.net().total()) + " och högst "
                            + Words.kronor(limit.most()) + " (" + limit.source() + ").");
        } else if (command == DecideRecovery.class) {
            help.put("amount", "Utbetalt: " + Words.split(facts.paid()) + ".");
        }
        return help;
    }

    /** As {@code Rätt till 75 000 kr = 150 000 kr × 100 000 kr ÷ 200 000 kr. …} */
    private static String arithmetic(CaseFacts facts, Kronor costs) {
        Kronor budget = facts.approvedExpenditure();
        Kronor counted = costs.exceeds(budget) ? budget : costs;
        Kronor entitled = Amounts.entitled(facts, costs);
        Kronor committed = Amounts.committed(facts).total();
        return "Rätt till " + Words.kronor(entitled) + " sammanlagt ("
                + Words.kronor(counted) + " i kostnader × beviljat "
                + Words.kronor(facts.net().total()) + " ÷ budget " + Words.kronor(budget) + "). Redan beslutat "
                + Words.kronor(committed) + ", kvar att besluta "
                + Words.kronor(entitled.lessAtMost(committed)) + ".";
    }
}
