package se.bifall.query.goal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ActivityStatus;
import se.bifall.codes.ActivityStatus.Contribution;
import se.bifall.codes.Fulfilment;

/**
 * The assessment that the rule gives for a sub-goal. It is a proposal: people decide.
 *
 * @param fulfilment null when there is nothing to judge by
 * @param why the sentences that lead there
 */
public record Proposal(@Nullable Fulfilment fulfilment, List<Reason> why) {

    /**
     * Wholly only if every indicator is and every activity is completed or on plan; not only if no indicator reaches 80 per
     * cent and no activity contributes; otherwise partly (årsrapport 2024, rad 708–724; domain §7).
     *
     * @param indicators empty for one that is not judged
     * @param activities empty for one that nobody has reported
     */
    public static Proposal of(
            Collection<Optional<Fulfilment>> indicators, Collection<Optional<ActivityStatus>> activities) {
        long judged = indicators.stream().flatMap(Optional::stream).count();
        long reported = activities.stream().flatMap(Optional::stream).count();
        if (judged == 0 && reported == 0) {
            return new Proposal(null, List.of(Reason.of("ingetForslag")));
        }
        long wholly = indicators.stream()
                .filter(one -> one.equals(Optional.of(Fulfilment.WHOLLY)))
                .count();
        long near = indicators.stream()
                .flatMap(Optional::stream)
                .filter(one -> one != Fulfilment.NOT)
                .count();
        long asPlanned = contributing(activities, Contribution.WHOLLY);
        long contributing = asPlanned + contributing(activities, Contribution.PARTLY);
        String plan = activities.isEmpty() ? "UtanAktivitet" : "";
        if (wholly == indicators.size() && asPlanned == activities.size()) {
            return new Proposal(Fulfilment.WHOLLY, List.of(Reason.of("helt" + plan, wholly, asPlanned)));
        }
        Reason notWholly = Reason.of(
                "inteHelt" + plan, wholly, indicators.size(), indicators.size() - judged, asPlanned, activities.size());
        return near == 0 && contributing == 0
                ? new Proposal(Fulfilment.NOT, List.of(notWholly, Reason.of("inte" + plan)))
                : new Proposal(Fulfilment.PARTLY, List.of(notWholly, Reason.of("delvis" + plan, near, contributing)));
    }

    private static long contributing(Collection<Optional<ActivityStatus>> activities, Contribution how) {
        return activities.stream()
                .flatMap(Optional::stream)
                .filter(status -> status.contribution() == how)
                .count();
    }

    /** @throws NullPointerException when there is no proposal */
    public Fulfilment proposed() {
        return Objects.requireNonNull(fulfilment);
    }
}
