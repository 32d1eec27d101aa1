package se.bifall.query.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.Kronor;
import se.bifall.codes.SixMonths;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Claim;
import se.bifall.query.casefile.CaseFacts.Made;
import se.bifall.query.casefile.CaseFacts.Payment;
import se.bifall.query.casefile.Span;
import se.bifall.region.Delegation;
import se.bifall.region.HandlingTime;
import se.bifall.region.RegionProfile;

/**
 * One decision with what an auditor asks of it.
 *
 * @param due the last day for it; null when nothing says one
 * @param limit the decider's highest amount for such a decision on its day; null for the nämnd and for no limit
 */
public record DecisionFound(
        CaseFacts facts,
        Made made,
        @Nullable LocalDate due,
        @Nullable Kronor limit) {
    /** Every decision of a case. */
    public static Stream<DecisionFound> of(CaseFacts facts, RegionProfile region) {
        return facts.decisions().stream()
                .map(made -> new DecisionFound(facts, made, due(facts, made, region), limit(facts, made, region)));
    }

    public long amount() {
        return made.amount().total().amount();
    }

    /** On delegation, and nobody took part but the one who prepared it. */
    public boolean isAlone() {
        return !made.decision().isOfASitting() && made.decision().participants().isEmpty();
    }

    /** Days after the last day; 0 when it was in time, or when nothing says a day. */
    public long daysLate() {
        return due == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(due, made.decision().decidedOn()));
    }

    /** Days from that it was decided to that it came into the log; 0 on the same day. */
    public long daysUnrecorded() {
        LocalDate recorded = recordedOn();
        return recorded == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(made.decision().decidedOn(), recorded));
    }

    /** The day it came into the log; null of a case that is seen from an earlier point. */
    public @Nullable LocalDate recordedOn() {
        Span span = facts.span();
        return span == null || span.decisionsRecorded().size() < made.number()
                ? null
                : span.decisionsRecorded().get(made.number() - 1);
    }

    /** What it took of the decider's limit, in whole per cent rounded down; empty when there is no limit. */
    public Optional<Long> percentOfLimit() {
        return limit == null || limit.isZero() ? Optional.empty() : Optional.of(delegated() * 100 / limit.amount());
    }

    /** What the delegation order counts: of a refusal, what was applied for. */
    private long delegated() {
        return switch (made.kind()) {
            case REJECTION, DISMISSAL, DEMAND_REFUSAL -> facts.applied().amount();
            default -> amount();
        };
    }

    /**
     * An application is decided within six months, for after them the party may demand it (förvaltningslagen 12 §);
     * a claim within the Region's own handling time.
     */
    private static @Nullable LocalDate due(CaseFacts facts, Made made, RegionProfile region) {
        return switch (made.kind()) {
            case APPROVAL, REJECTION, DISMISSAL -> SixMonths.lastDay(facts.receivedOn());
            case PAYMENT ->
                claimOf(facts, made)
                        .flatMap(claim -> region.handlingTime(claim.receivedOn())
                                .map(HandlingTime::claimDays)
                                .map(claim.receivedOn()::plusDays))
                        .orElse(null);
            default -> null;
        };
    }

    /** The claims are answered in the order of the payment decisions. */
    private static Optional<Claim> claimOf(CaseFacts facts, Made made) {
        long earlier = facts.decisions().stream()
                .filter(one -> one.kind() == DecisionKind.PAYMENT && one.number() < made.number())
                .count();
        return facts.payments().stream()
                .filter(payment -> !payment.advance())
                .skip(earlier)
                .map(Payment::claim)
                .findFirst()
                .flatMap(number -> facts.claims().stream()
                        .filter(claim -> claim.number() == number)
                        .findFirst());
    }

    /** The widest line that the decider holds; one without a limit has none. */
    private static @Nullable Kronor limit(CaseFacts facts, Made made, RegionProfile region) {
        List<Delegation> lines = made.decision().isOfASitting()
                ? List.of()
                : region
                        .delegations(new Delegation.Matter(
                                made.kind(),
                                facts.grantKind(),
                                facts.supportType(),
                                made.decision().decidedOn()))
                        .stream()
                        .filter(line -> line.isHeldBy(made.decision().decidedBy()))
                        .toList();
        return lines.stream().anyMatch(line -> line.most() == null)
                ? null
                : lines.stream()
                        .map(Delegation::most)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparingLong(Kronor::amount))
                        .orElse(null);
    }
}
