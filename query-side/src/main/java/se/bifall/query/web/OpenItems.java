package se.bifall.query.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Words;
import se.bifall.commands.GrantCommand;
import se.bifall.events.Fields;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Claim;
import se.bifall.query.casefile.CaseFacts.Payment;
import se.bifall.query.casefile.CaseFacts.Recovery;

/** The claims, payments and recoveries of a case that still wait for something: what a command can be about. */
final class OpenItems {
    private static final Set<String> NUMBERED = Set.of("claim", "payment", "recovery", "decisionNumber");

    private OpenItems() {}

    record Item(int number, String label) {}

    static boolean isNumbered(RecordComponent component) {
        return component.getType() == int.class && NUMBERED.contains(component.getName());
    }

    /** The numbered field that a command must point out, when it has one. */
    static Optional<RecordComponent> numberedIn(Class<? extends GrantCommand> command) {
        return Arrays.stream(Fields.of(command)).filter(OpenItems::isNumbered).findFirst();
    }

    /** True unless the command is about something that the case has none of. */
    static boolean hasWhatItTakes(Class<? extends GrantCommand> command, CaseFacts facts) {
        return numberedIn(command)
                .map(component -> !of(facts, component.getName()).isEmpty())
                .orElse(true);
    }

    static List<Item> of(CaseFacts facts, String field) {
        return switch (field) {
            case "claim" ->
                claims(facts).stream()
                        .map(claim -> new Item(
                                claim.number(),
                                "Nr " + claim.number() + ", inkommen " + claim.receivedOn() + ", "
                                        + Words.kronor(claim.accumulatedCosts()) + " ackumulerat"))
                        .toList();
            case "payment" ->
                payments(facts).stream()
                        .map(payment -> new Item(
                                payment.number(),
                                "Nr " + payment.number() + (payment.advance() ? ", förskott" : "") + ", beslutad "
                                        + payment.decidedOn() + ", "
                                        + Words.kronor(payment.amount().total())))
                        .toList();
            case "recovery" ->
                recoveries(facts).stream()
                        .map(recovery -> new Item(
                                recovery.number(),
                                "Nr " + recovery.number() + ", beslutat " + recovery.decidedOn() + ", kvar att betala "
                                        + Words.kronor(outstanding(recovery).total())))
                        .toList();
            case "decisionNumber" ->
                facts.decisions().stream()
                        .map(made -> new Item(
                                made.number(),
                                "Nr " + made.number() + ", " + Labels.small(Words.of(made.kind())) + " "
                                        + made.decision().decidedOn()))
                        .toList();
            default -> List.of();
        };
    }

    static List<Claim> claims(CaseFacts facts) {
        return facts.claims().stream().filter(claim -> !claim.decided()).toList();
    }

    static List<Payment> payments(CaseFacts facts) {
        return facts.payments().stream()
                .filter(payment -> payment.paidOn() == null)
                .toList();
    }

    static List<Recovery> recoveries(CaseFacts facts) {
        return facts.recoveries().stream()
                .filter(recovery -> !outstanding(recovery).total().isZero())
                .toList();
    }

    static FundingSplit outstanding(Recovery recovery) {
        return recovery.amount().minus(recovery.repaid());
    }
}
