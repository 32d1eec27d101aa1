package se.bifall.query.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.Kronor;
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
            help.put("funding", PageWords.sentence("hint.propose", PageWords.kronor(facts.applied())));
        } else if (command == ApproveGrant.class) {
            help.put("funding", PageWords.sentence("hint.approve", PageWords.kronor(facts.applied())));
            help.put("approvedExpenditure", PageWords.sentence("hint.budget", PageWords.kronor(facts.expenditure())));
        } else if (command == AmendGrant.class) {
            help.put("funding", PageWords.sentence("hint.amend", PageWords.split(facts.net())));
            help.put("ground", PageWords.word("hint.amendGround"));
        } else if (command == ReduceGrant.class) {
            help.put(
                    "reduced",
                    PageWords.sentence(
                            "hint.reduce", PageWords.split(facts.account().room())));
            help.put("ground", PageWords.word("hint.reduceGround"));
        } else if (command == SubmitClaim.class && !facts.claims().isEmpty()) {
            help.put("accumulatedCosts", PageWords.sentence("hint.claim", PageWords.kronor(Amounts.claimed(facts))));
        } else if (command == DecidePayment.class) {
            Amounts.claim(facts, values).ifPresent(claim -> {
                Kronor costs = claim.accumulatedCosts();
                help.put("approvedCosts", PageWords.sentence("hint.costs", PageWords.kronor(costs)));
                help.put("amount", arithmetic(facts, costs));
            });
        } else if (command == GrantAdvance.class) {
            Advance limit = region.advance(form.today());
            help.put(
                    "amount",
                    PageWords.sentence(
                            "hint.advance",
                            limit.sharePercent(),
                            PageWords.kronor(facts.net().total()),
                            PageWords.kronor(limit.most()),
                            limit.source()));
        } else if (command == DecideRecovery.class) {
            help.put(
                    "amount",
                    PageWords.sentence(
                                    "hint.recover",
                                    PageWords.split(facts.account().kept()))
                            + liability(facts, region, form.today()));
        } else if (command == DenyPayment.class) {
            help.put("ground", appeal(DecisionKind.DENIAL, facts, region, form.today()));
        } else if (command == SetOffRecovery.class) {
            help.put(
                    "amount",
                    PageWords.word("hint.setOff") + " " + appeal(DecisionKind.SET_OFF, facts, region, form.today()));
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
                .map(step -> " " + PageWords.sentence("hint.liability", PageWords.kronor(step.most()), step.percent()))
                .orElse("");
    }

    /** As {@code Rätt till 75 000 kr = 150 000 kr × 100 000 kr ÷ 200 000 kr. …} */
    private static String arithmetic(CaseFacts facts, Kronor costs) {
        Kronor budget = facts.approvedExpenditure();
        Kronor counted = costs.exceeds(budget) ? budget : costs;
        Kronor entitled = facts.account().entitled(costs);
        Kronor decided = facts.account().decided().total();
        return PageWords.sentence(
                facts.reduced().total().isZero() ? "hint.entitled" : "hint.entitledReduced",
                PageWords.kronor(entitled),
                PageWords.kronor(counted),
                PageWords.kronor(facts.account().share().funding()),
                PageWords.kronor(budget),
                PageWords.kronor(facts.net().total()),
                PageWords.kronor(decided),
                PageWords.split(facts.account().payable(costs)));
    }
}
