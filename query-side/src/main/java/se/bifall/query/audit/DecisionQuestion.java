package se.bifall.query.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.InvalidValue;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.RegionProfile;

/**
 * Which decisions are asked for. The parameters are {@code beslutare, foredragande, minst, hogst, lagrum, omrade, slag,
 * kriterium, utfall, from, to, fraga, andel, dagar}; what is empty asks for nothing.
 *
 * @param basis a part of the legal basis, in whatever letters
 * @param area code of the investment area
 * @param outcome how the criterion was judged last; of no criterion named, any of them
 * @param ready one of the ready questions; null for none
 * @param percent of the decider's limit that is near it
 * @param days from a decision to its recording that are late
 */
public record DecisionQuestion(
        @Nullable String decider,
        @Nullable String preparer,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable String basis,
        @Nullable String area,
        @Nullable DecisionKind kind,
        @Nullable CriterionCode criterion,
        @Nullable CriterionOutcome outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Ready ready,
        long percent,
        long days) {
    /** Near a limit is this much of it, unless the address says another. */
    public static final long NEAR_PERCENT = 90;

    /** Recorded so many days after it was decided is late, unless the address says another number. */
    public static final long LATE_DAYS = 30;

    private static final List<String> KNOWN = List.of(
            "beslutare",
            "foredragande",
            "minst",
            "hogst",
            "lagrum",
            "omrade",
            "slag",
            "kriterium",
            "utfall",
            "from",
            "to",
            "fraga",
            "andel",
            "dagar");

    /** What auditors ask again and again. */
    public enum Ready {
        /** Who decided alone: on delegation, with nobody but the preparer. */
        ENSAM,
        /** Who decided late, or saw to it late that the decision was recorded. */
        SENT,
        /** Who decided near the limit of the delegation. */
        GRANS;

        /** As it is written in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param faults gets a Swedish sentence for each parameter that means nothing */
    public static DecisionQuestion of(Map<String, String> parameters, List<String> faults) {
        Parameters reader = new Parameters(parameters, faults);
        reader.onlyKnow(KNOWN);
        Long percent = reader.number("andel", 100);
        Long days = reader.number("dagar", 36_500);
        String criterion = reader.text("kriterium");
        DecisionQuestion asked = new DecisionQuestion(
                reader.text("beslutare"),
                reader.text("foredragande"),
                reader.number("minst", Long.MAX_VALUE),
                reader.number("hogst", Long.MAX_VALUE),
                reader.text("lagrum"),
                reader.text("omrade"),
                reader.constant("slag", DecisionKind.class),
                criterion == null ? null : criterion(criterion, faults),
                reader.constant("utfall", CriterionOutcome.class),
                reader.day("from"),
                reader.day("to"),
                reader.constant("fraga", Ready.class),
                percent == null ? NEAR_PERCENT : percent,
                days == null ? LATE_DAYS : days);
        reader.inOrder(asked.from, asked.to);
        return asked;
    }

    private static @Nullable CriterionCode criterion(String typed, List<String> faults) {
        try {
            return new CriterionCode(typed);
        } catch (InvalidValue e) {
            faults.add("Parametern kriterium " + e.getMessage());
            return null;
        }
    }

    /** The newest decision first. */
    public List<DecisionFound> among(Collection<CaseFacts> cases, RegionProfile region) {
        return cases.stream()
                .flatMap(facts -> DecisionFound.of(facts, region))
                .filter(this::fits)
                .sorted(Comparator.comparing(
                                (DecisionFound found) -> found.made().decision().decidedOn())
                        .thenComparing(found -> found.made().event())
                        .reversed())
                .toList();
    }

    private boolean fits(DecisionFound found) {
        var decision = found.made().decision();
        return (decider == null || decider.equalsIgnoreCase(decision.decidedBy().value()))
                && (preparer == null
                        || preparer.equalsIgnoreCase(decision.preparedBy().value()))
                && (least == null || found.amount() >= least)
                && (most == null || found.amount() <= most)
                && (basis == null || lower(decision.legalBasis().value()).contains(lower(basis)))
                && (area == null || area.equals(found.facts().investmentArea().value()))
                && (kind == null || kind == found.made().kind())
                && (from == null || !decision.decidedOn().isBefore(from))
                && (to == null || !decision.decidedOn().isAfter(to))
                && fitsCriterion(found.facts())
                && fitsReady(found);
    }

    private boolean fitsCriterion(CaseFacts facts) {
        return (criterion == null && outcome == null)
                || facts.casework().criteria().stream()
                        .anyMatch(judged -> (criterion == null || criterion.equals(judged.criterion()))
                                && (outcome == null || outcome == judged.outcome()));
    }

    private boolean fitsReady(DecisionFound found) {
        return switch (ready) {
            case null -> true;
            case ENSAM -> found.isAlone();
            case SENT -> found.daysLate() > 0 || found.daysUnrecorded() >= Math.max(1, days);
            case GRANS ->
                found.percentOfLimit().filter(share -> share >= percent).isPresent();
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
