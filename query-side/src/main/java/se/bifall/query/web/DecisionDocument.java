package se.bifall.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Decision;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Words;
import se.bifall.events.Decided;
import se.bifall.events.GrantEvent.DecisionCorrected;
import se.bifall.events.GrantEvent.DissentRecorded;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.Appeal;
import se.bifall.region.RegionProfile;

/**
 * One decision as the party gets it: everything that förvaltningslagen 31–33 §§ demand, corrections and dissent included.
 * The document is in Swedish whatever the reader's language is.
 *
 * @param number which of the case's decisions, from 1
 * @param content what is decided, in whole sentences
 * @param appeal how it is appealed or why it can't be; null when the profile does not say
 */
record DecisionDocument(
        int number,
        DecisionKind kind,
        String region,
        String diarienummer,
        String applicant,
        String matter,
        Decision decision,
        String decider,
        List<String> content,
        List<String> conditions,
        @Nullable Appeal appeal,
        List<DecisionCorrected> corrections,
        List<DissentRecorded> dissents) {
    public String heading() {
        return Words.of(kind);
    }

    public String participants() {
        return String.join(
                ", ", decision.participants().stream().map(OfficerId::value).toList());
    }

    /** Writes the document of a decision. */
    @Component
    static final class Maker {
        private final RegionProfile region;

        Maker(RegionProfile region) {
            this.region = region;
        }

        /** Empty when the case has no decision of that number. */
        Optional<DecisionDocument> of(CaseFacts facts, CaseHistory history, int number) {
            List<Decided> decisions = history.all(Decided.class);
            if (number < 1 || number > decisions.size()) {
                return Optional.empty();
            }
            Decided decided = decisions.get(number - 1);
            Decision decision = decided.decision();
            DecisionKind kind = Decided.kindOf(decided);
            CaseFacts.Made made = facts.decisions().get(number - 1);
            return Optional.of(new DecisionDocument(
                    number,
                    kind,
                    region.name(),
                    Optional.ofNullable(facts.diarienummer()).orElse("Ej diariefört"),
                    facts.applicant().name() + ", " + facts.applicant().orgNumber(),
                    facts.title(),
                    decision,
                    decider(decision),
                    DecisionSentences.of(decided, made.amount(), facts),
                    decided instanceof GrantApproved approved ? approved.conditions() : List.of(),
                    appeal(kind, facts, decision.decidedOn()),
                    history.all(DecisionCorrected.class).stream()
                            .filter(correction -> correction.decisionNumber() == number)
                            .toList(),
                    history.all(DissentRecorded.class).stream()
                            .filter(dissent -> dissent.decisionNumber() == number)
                            .toList()));
        }

        private @Nullable Appeal appeal(DecisionKind kind, CaseFacts facts, LocalDate on) {
            String ordinance = region.ordinance(facts.supportType(), facts.receivedOn(), on);
            return region.appeal(kind, ordinance, on).orElse(null);
        }

        private String decider(Decision decision) {
            if (!decision.isOfASitting()) {
                return decision.decidedBy() + ", på delegation";
            }
            List<String> parts =
                    new ArrayList<>(List.of(region.board(decision.decidedOn()).name()));
            Optional.ofNullable(decision.sittingOn()).ifPresent(on -> parts.add("sammanträde " + on));
            Optional.ofNullable(decision.sittingParagraph()).ifPresent(parts::add);
            return String.join(", ", parts);
        }
    }
}
