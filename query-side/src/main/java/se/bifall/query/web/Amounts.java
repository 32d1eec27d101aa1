package se.bifall.query.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.CostSplit;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.Phase;
import se.bifall.codes.Split;
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
            amounts.putAll(written("reduced", facts.account().room()));
        } else if (command == SubmitClaim.class && !facts.claims().isEmpty()) {
            amounts.put("accumulatedCosts", Words.number(claimed(facts).amount()));
            amounts.putAll(written("costTypes", claimedTypes(facts)));
        } else if (command == DecidePayment.class) {
            claim(facts, values).ifPresent(claim -> {
                amounts.put(
                        "approvedCosts", Words.number(claim.accumulatedCosts().amount()));
                amounts.putAll(written("amount", facts.account().payable(claim.accumulatedCosts())));
            });
        } else if (command == RecordPayment.class) {
            nextPart(facts, values).ifPresent(source -> amounts.put("fundingSource", source.name()));
        } else if (command == DecideRecovery.class && facts.phase() == Phase.FINAL_ACCEPTED) {
            amounts.putAll(written("amount", uncovered(facts)));
        } else if (command == RecordRepayment.class || command == SetOffRecovery.class) {
            OpenItems.recoveries(facts).stream()
                    .filter(recovery -> Integer.toString(recovery.number()).equals(values.getFirst("recovery")))
                    .forEach(recovery -> amounts.putAll(written("amount", recovery.outstanding())));
        }
        return amounts;
    }

    /** The open claim that the form is about. */
    static Optional<Claim> claim(CaseFacts facts, MultiValueMap<String, String> values) {
        return OpenItems.claims(facts).stream()
                .filter(claim -> Integer.toString(claim.number()).equals(values.getFirst("claim")))
                .findFirst();
    }

    /** The highest accumulated costs of any claim that still counts. */
    static Kronor claimed(CaseFacts facts) {
        return facts.claims().stream()
                .filter(Claim::stands)
                .map(Claim::accumulatedCosts)
                .max(Kronor::compareTo)
                .orElse(Kronor.ZERO);
    }

    /** What the costs of the newest claim that still counts are for; nothing when it did not say. */
    static CostSplit claimedTypes(CaseFacts facts) {
        return facts.claims().stream()
                .filter(Claim::stands)
                .max(Comparator.comparing(Claim::accumulatedCosts).thenComparing(Claim::number))
                .map(Claim::costTypes)
                .orElse(CostSplit.NONE);
    }

    /** The source whose part of the payment is paid next, when the payment has more than one. */
    private static Optional<FundingSource> nextPart(CaseFacts facts, MultiValueMap<String, String> values) {
        return OpenItems.payments(facts).stream()
                .filter(payment -> Integer.toString(payment.number()).equals(values.getFirst("payment")))
                .filter(payment -> payment.amount().shares().size() > 1)
                .flatMap(payment -> payment.left().shares().keySet().stream())
                .findFirst();
    }

    /** What is kept without costs to cover it, from the sources that paid it, the last first. */
    private static FundingSplit uncovered(CaseFacts facts) {
        Kronor left = facts.account().uncovered();
        Map<FundingSource, Kronor> taken = new EnumMap<>(FundingSource.class);
        for (FundingSource source : Arrays.asList(FundingSource.values()).reversed()) {
            Kronor kept = facts.account().kept().from(source);
            Kronor part = kept.exceeds(left) ? left : kept;
            taken.put(source, part);
            left = left.minus(part);
        }
        return new FundingSplit(taken);
    }

    /** The values that fill in a split amount. */
    static Map<String, String> written(String path, Split split) {
        Map<String, String> values = new LinkedHashMap<>();
        split.shares().forEach((part, amount) -> values.put(path + "." + part, Words.number(amount.amount())));
        return values;
    }
}
