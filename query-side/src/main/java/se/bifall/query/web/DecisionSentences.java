package se.bifall.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ChangeGround;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Words;
import se.bifall.events.Decided;
import se.bifall.events.GrantEvent.AdvanceGranted;
import se.bifall.events.GrantEvent.ApplicationDismissed;
import se.bifall.events.GrantEvent.DecisionDemandRefused;
import se.bifall.events.GrantEvent.GrantAmended;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.events.GrantEvent.GrantReduced;
import se.bifall.events.GrantEvent.GrantRejected;
import se.bifall.events.GrantEvent.GrantRevoked;
import se.bifall.events.GrantEvent.PaymentCancelled;
import se.bifall.events.GrantEvent.PaymentDecided;
import se.bifall.events.GrantEvent.PaymentDenied;
import se.bifall.events.GrantEvent.RecoveryDecided;
import se.bifall.events.GrantEvent.RecoveryWrittenOff;
import se.bifall.events.GrantEvent.SetOffDecided;
import se.bifall.query.casefile.CaseFacts;

/** What a decision decides, in whole sentences to the party. */
final class DecisionSentences {
    private DecisionSentences() {}

    /** @param amount as corrected */
    static List<String> of(Decided decided, FundingSplit amount, CaseFacts facts) {
        String total = Words.kronor(amount.total());
        List<String> sentences = new ArrayList<>();
        switch (decided) {
            case GrantApproved e -> {
                sentences.add("Regionen beviljar stöd med högst " + total + " (" + Words.split(amount)
                        + ") till åtgärden ”" + facts.title() + "”.");
                sentences.add("Stödet beräknas på godkända kostnader om " + Words.kronor(e.approvedExpenditure())
                        + " och gäller från " + e.inForceFrom() + ".");
            }
            case GrantRejected e -> sentences.add("Regionen avslår ansökan.");
            case ApplicationDismissed e -> sentences.add("Regionen avvisar ansökan utan att pröva den i sak.");
            case GrantAmended e -> {
                sentences.add("Regionen ändrar beslutet om stöd. Från " + e.inForceFrom() + " gäller högst " + total
                        + " (" + Words.split(amount) + ") av godkända kostnader om "
                        + Words.kronor(e.approvedExpenditure()) + ". Åtgärden ska vara klar " + e.measureEndsOn()
                        + ".");
                ground(e.ground(), "ändringen").ifPresent(sentences::add);
            }
            case GrantReduced e -> {
                sentences.add("Regionen " + (e.kind().isToDisadvantage() ? "tar tillbaka " : "återför ") + total + " ("
                        + Words.split(amount) + ") av det beviljade stödet till ramen.");
                ground(e.ground(), "återtaget").ifPresent(sentences::add);
            }
            case GrantRevoked e -> {
                sentences.add(
                        "Regionen upphäver beslutet om stöd. " + total + " som inte är utbetalt återförs till ramen.");
                ground(e.ground(), "upphävandet").ifPresent(sentences::add);
            }
            case PaymentDecided e ->
                sentences.add("Regionen betalar ut " + total + " (" + Words.split(amount) + ") för rekvisition "
                        + e.claim() + ". Godkända ackumulerade kostnader är " + Words.kronor(e.approvedCosts()) + ".");
            case AdvanceGranted e ->
                sentences.add("Regionen betalar ut " + total + " (" + Words.split(amount) + ") i förskott.");
            case RecoveryDecided e -> {
                sentences.add("Regionen kräver tillbaka " + total + " (" + Words.split(amount) + "). Grund: "
                        + Labels.small(Words.of(e.ground())) + ".");
                sentences.add("Ränta tas ut från " + e.interestFrom() + ".");
            }
            case DecisionDemandRefused e ->
                sentences.add("Regionen avslår begäran om att ärendet ska avgöras (förvaltningslagen 12 §)."
                        + " Handläggningen fortsätter.");
            case PaymentDenied e ->
                sentences.add("Regionen betalar inte ut något för rekvisition " + e.claim() + ". Grund: "
                        + Labels.small(Words.of(e.ground())) + ".");
            case PaymentCancelled e ->
                sentences.add("Regionen betalar inte ut " + total + " (" + Words.split(amount)
                        + ") som återstår av utbetalningsbeslut " + e.payment() + ".");
            case SetOffDecided e ->
                sentences.add("Regionen räknar av " + total + " (" + Words.split(amount) + ") av återkrav "
                        + e.recovery() + " mot utbetalning " + e.against().number()
                        + (e.against().caseId().equals(e.caseId()) ? "" : " i ett annat ärende hos samma mottagare")
                        + ".");
            case RecoveryWrittenOff e ->
                sentences.add("Regionen avskriver det som återstår av återkrav " + e.recovery() + ": " + total + " ("
                        + Words.split(amount) + ").");
            default -> throw new IllegalArgumentException(decided.getClass().getName());
        }
        return sentences;
    }

    private static Optional<String> ground(@Nullable ChangeGround ground, String act) {
        return Optional.ofNullable(ground)
                .map(stated ->
                        "Grund för " + act + ": " + Labels.small(Words.of(stated)) + " (förvaltningslagen 37 §).");
    }
}
