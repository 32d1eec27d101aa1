package se.bifall.query.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.bifall.codes.FlagKind;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.FlagCase;
import se.bifall.commands.GrantCommand.LiftConflictOfInterest;
import se.bifall.commands.GrantCommand.ReceiveDecisionDemand;
import se.bifall.commands.GrantCommand.RefuseDecisionDemand;
import se.bifall.commands.GrantCommand.RemoveFlag;
import se.bifall.commands.GrantCommand.WithdrawAgendaImpact;
import se.bifall.events.Fields;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Claim;
import se.bifall.query.casefile.CaseFacts.Payment;
import se.bifall.query.casefile.CaseFacts.Recovery;
import se.bifall.query.casefile.Casework;

/** The claims, payments and recoveries of a case that wait for something, and its documents: what a command can be about. */
public final class OpenItems {
    private static final Set<String> NUMBERED =
            Set.of("claim", "payment", "recovery", "document", "opinion", "communication", "decisionNumber");

    private OpenItems() {}

    record Item(int number, String label) {}

    static boolean isNumbered(RecordComponent component) {
        return component.getType() == int.class && NUMBERED.contains(component.getName());
    }

    /** The numbered field that a command must point out, when it has one. */
    static Optional<RecordComponent> numberedIn(Class<? extends GrantCommand> command) {
        return numbered(command).findFirst();
    }

    /** True unless the command is about something that the case has none of. */
    static boolean hasWhatItTakes(Class<? extends GrantCommand> command, CaseFacts facts) {
        Casework casework = facts.casework();
        if (command == LiftConflictOfInterest.class) {
            return !casework.conflicts().isEmpty();
        } else if (command == RemoveFlag.class) {
            return !casework.flags().isEmpty();
        } else if (command == FlagCase.class) {
            return casework.flags().size() < FlagKind.values().length;
        } else if (command == WithdrawAgendaImpact.class) {
            return !casework.impacts().isEmpty();
        }
        if (command == RefuseDecisionDemand.class) {
            return facts.demandedOn() != null && facts.demandRefusedOn() == null;
        } else if (command == ReceiveDecisionDemand.class) {
            return facts.demandedOn() == null;
        }
        return numbered(command)
                .noneMatch(component -> of(facts, component.getName()).isEmpty());
    }

    private static Stream<RecordComponent> numbered(Class<? extends GrantCommand> command) {
        return Arrays.stream(Fields.of(command)).filter(OpenItems::isNumbered);
    }

    static List<Item> of(CaseFacts facts, String field) {
        return switch (field) {
            case "claim" ->
                claims(facts).stream()
                        .map(claim -> new Item(
                                claim.number(),
                                PageWords.sentence(
                                        "item.claim",
                                        claim.number(),
                                        claim.receivedOn(),
                                        PageWords.kronor(claim.accumulatedCosts()))))
                        .toList();
            case "payment" ->
                payments(facts).stream()
                        .map(payment -> new Item(
                                payment.number(),
                                PageWords.sentence(
                                        payment.advance() ? "item.advance" : "item.payment",
                                        payment.number(),
                                        payment.decidedOn(),
                                        PageWords.split(payment.left()))))
                        .toList();
            case "recovery" ->
                recoveries(facts).stream()
                        .map(recovery -> new Item(
                                recovery.number(),
                                PageWords.sentence(
                                        "item.recovery",
                                        recovery.number(),
                                        recovery.decidedOn(),
                                        PageWords.kronor(recovery.outstanding().total()))))
                        .toList();
            case "document" ->
                facts.documents().stream()
                        .filter(CaseFacts.Document::stands)
                        .map(document -> new Item(
                                document.number(),
                                PageWords.sentence(
                                        "item.document",
                                        document.number(),
                                        Labels.small(PageWords.of(document.kind())),
                                        document.title())))
                        .toList();
            case "opinion" ->
                facts.casework().openOpinions().stream()
                        .map(opinion -> new Item(
                                opinion.number(),
                                PageWords.sentence(
                                        "item.opinion", opinion.number(), opinion.askedOf(), opinion.dueOn())))
                        .toList();
            case "communication" ->
                facts.casework().communications().stream()
                        .filter(sent -> sent.repliedOn() == null)
                        .map(sent -> new Item(
                                sent.number(),
                                PageWords.sentence(
                                        "item.communication", sent.number(), sent.sentOn(), sent.answerBy())))
                        .toList();
            case "decisionNumber" ->
                facts.decisions().stream()
                        .map(made -> new Item(
                                made.number(),
                                "Nr " + made.number() + ", " + Labels.small(PageWords.of(made.kind())) + " "
                                        + made.decision().decidedOn()))
                        .toList();
            default -> List.of();
        };
    }

    public static List<Claim> claims(CaseFacts facts) {
        return facts.claims().stream().filter(Claim::isOpen).toList();
    }

    public static List<Payment> payments(CaseFacts facts) {
        return facts.payments().stream().filter(Payment::isOpen).toList();
    }

    public static List<Recovery> recoveries(CaseFacts facts) {
        return facts.recoveries().stream()
                .filter(recovery -> !recovery.outstanding().total().isZero())
                .toList();
    }
}
