package se.bifall.query.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Claim;

/** Amounts that follow from the case, to begin a form with. The command side judges what is sent, never these. */
final class Amounts {
    private Amounts() {}

    /** Values by path. */
    static Map<String, String> of(
            Class<? extends GrantCommand> command, CaseFacts facts, MultiValueMap<String, String> values) {
        Map<String, String> amounts = new LinkedHashMap<>();
        Kronor budget = facts.approvedExpenditure().isZero() ? facts.expenditure() : facts.approvedExpenditure();
        amounts.put("approvedExpenditure", Words.number(budget.amount()));
        if (command == AmendGrant.class) {
            amounts.putAll(written("funding", facts.net()));
        } else if (command == ReduceGrant.class) {
            amounts.putAll(written("reduced", room(facts)));
        } else if (command == SubmitClaim.class && !facts.claims().isEmpty()) {
            amounts.put("accumulatedCosts", Words.number(claimed(facts).amount()));
        } else if (command == DecidePayment.class) {
            claim(facts, values).ifPresent(claim -> {
                amounts.put(
                        "approvedCosts", Words.number(claim.accumulatedCosts().amount()));
                amounts.putAll(written("amount", payable(facts, claim)));
            });
        } else if (command == RecordRepayment.class) {
            OpenItems.recoveries(facts).stream()
                    .filter(recovery -> Integer.toString(recovery.number()).equals(values.getFirst("recovery")))
                    .forEach(recovery -> amounts.putAll(written("amount", OpenItems.outstanding(recovery))));
        }
        return amounts;
    }

    /** The open claim that the form is about. */
    static Optional<Claim> claim(CaseFacts facts, MultiValueMap<String, String> values) {
        return OpenItems.claims(facts).stream()
                .filter(claim -> Integer.toString(claim.number()).equals(values.getFirst("claim")))
                .findFirst();
    }

    /** The highest accumulated costs of any claim so far. */
    static Kronor claimed(CaseFacts facts) {
        return facts.claims().stream()
                .map(Claim::accumulatedCosts)
                .max(Kronor::compareTo)
                .orElse(Kronor.ZERO);
    }

    /** Paid or decided to be paid, advances included. */
    static FundingSplit committed(CaseFacts facts) {
        return FundingSplit.sum(
                facts.payments().stream().map(CaseFacts.Payment::amount).toList());
    }

    /** Granted net and not yet committed, by source. */
    static FundingSplit room(CaseFacts facts) {
        FundingSplit committed = committed(facts);
        Map<FundingSource, Kronor> room = new EnumMap<>(FundingSource.class);
        facts.net().shares().forEach((source, amount) -> room.put(source, amount.lessAtMost(committed.from(source))));
        return new FundingSplit(room);
    }

    /** Costs, at most the budget, times the share of support, rounded down. */
    static Kronor entitled(CaseFacts facts, Kronor costs) {
        return facts.share().entitled(costs, facts.net().total());
    }

    /** What the claim gives right to and is not yet committed, taken from the sources in their order. */
    static FundingSplit payable(CaseFacts facts, Claim claim) {
        Kronor left = entitled(facts, claim.accumulatedCosts())
                .lessAtMost(committed(facts).total());
        FundingSplit room = room(facts);
        Map<FundingSource, Kronor> taken = new EnumMap<>(FundingSource.class);
        for (FundingSource source : FundingSource.values()) {
            Kronor now = room.from(source).exceeds(left) ? left : room.from(source);
            taken.put(source, now);
            left = left.minus(now);
        }
        return new FundingSplit(taken);
    }

    /** The values that fill in a split amount. */
    static Map<String, String> written(String path, FundingSplit split) {
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(FundingSource.values())
                .filter(source -> !split.from(source).isZero())
                .forEach(source -> values.put(
                        path + "." + source, Words.number(split.from(source).amount())));
        return values;
    }
}
