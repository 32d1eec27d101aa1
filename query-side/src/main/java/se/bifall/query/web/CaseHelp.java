package se.bifall.query.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.DecisionKind;
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
            help.put(
                    "reduced",
                    "Beviljat och inte utbetalt: " + Words.split(facts.account().room()) + ".");
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
            help.put(
                    "amount",
                    "Utbetalt och inte redan återkrävt: "
                            + Words.split(facts.account().kept()) + "." + liability(facts, region, form.today()));
        } else if (command == DenyPayment.class) {
            help.put("ground", appeal(DecisionKind.DENIAL, facts, region, form.today()));
        } else if (command == SetOffRecovery.class) {
            help.put(
                    "amount", "Samma källa i båda leden. " + appeal(DecisionKind.SET_OFF, facts, region, form.today()));
        }
        return help;
    }

    /** What the decision will say of appeal; nothing when the profile says nothing. */
    private static String appeal(DecisionKind kind, CaseFacts facts, RegionProfile region, LocalDate today) {
        String ordinance = region.ordinance(facts.supportType(), facts.receivedOn(), today);
        return region.appeal(kind, ordinance, today)
                .map(appeal -> appeal.text() + " (" + appeal.source() + ")")
                .orElse("");
    }

    private static String liability(CaseFacts facts, RegionProfile region, LocalDate today) {
        return MoneyView.liability(facts, region)
                .map(liability -> liability.on(today))
                .map(step -> " Mottagaren ansvarar i dag för högst " + Words.kronor(step.most()) + " (" + step.percent()
                        + " procent, 2022:1467 43–49 §§).")
                .orElse("");
    }

    /** As {@code Rätt till 75 000 kr = 150 000 kr × 100 000 kr ÷ 200 000 kr. …} */
    private static String arithmetic(CaseFacts facts, Kronor costs) {
        Kronor budget = facts.approvedExpenditure();
        Kronor counted = costs.exceeds(budget) ? budget : costs;
        Kronor entitled = facts.account().entitled(costs);
        Kronor decided = facts.account().decided().total();
        return "Rätt till " + Words.kronor(entitled) + " sammanlagt ("
                + Words.kronor(counted) + " i kostnader × beviljat "
                + Words.kronor(facts.account().share().funding()) + " ÷ budget " + Words.kronor(budget) + ")"
                + (facts.reduced().total().isZero()
                        ? ""
                        : ", högst netto " + Words.kronor(facts.net().total()))
                + ". Redan beslutat "
                + Words.kronor(decided) + ", kan betalas nu "
                + Words.split(facts.account().payable(costs)) + ".";
    }
}
