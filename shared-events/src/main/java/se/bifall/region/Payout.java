package se.bifall.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.GrantKind;
import se.bifall.codes.Kronor;
import se.bifall.codes.RecoveryGround;
import se.bifall.codes.SupportType;

/** What a Region demands before money goes out, and how long it may be demanded back. Every entry has its days. */
public record Payout(
        List<Dialogue> dialogues,
        List<OrderCheck> recoveryOrderChecks,
        List<ClaimDue> claimsDue,
        List<RecoveryLimit> recoveryLimits,
        List<LiabilityEntry> liabilities,
        List<Target> targets) {

    /**
     * A sustainability dialogue held before larger support is paid out, never before it is approved.
     *
     * @param over demanded when the net grant is more than this, in kronor
     * @param heldBy the organisation that holds it
     */
    public record Dialogue(
            Set<GrantKind> kinds,
            Kronor over,
            String heldBy,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Dated {}

    /** For which grants each payment decision needs a check of the Commission's recovery orders. */
    public record OrderCheck(
            Set<GrantKind> kinds,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) implements Dated {}

    /** @param days a claim that comes in later than so many days after the end of the measure is late */
    public record ClaimDue(
            int days,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) implements Dated {}

    /** @param years from the newest payment; after that nothing is demanded back */
    public record RecoveryLimit(
            int years,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) implements Dated {}

    /**
     * A liability that falls year by year after the final payment.
     *
     * @param falls percentage points that fall away on the first anniversary, the second, and so on
     * @param grounds the grounds of recovery that it limits
     */
    public record LiabilityEntry(
            Set<SupportType> supportTypes,
            List<Integer> falls,
            Set<RecoveryGround> grounds,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Dated {}

    /** What is meant to be paid of anslag 1:1 in a calendar year for a purpose. */
    public record Target(String purpose, int year, Kronor amount, String source) {}

    public Optional<Kronor> target(String purpose, int year) {
        return targets.stream()
                .filter(entry -> entry.purpose().equals(purpose) && entry.year() == year)
                .map(Target::amount)
                .findFirst();
    }

    /** The dialogue demanded on a day for a grant of that kind and net amount. */
    public Optional<Dialogue> dialogueFor(GrantKind kind, Kronor net, LocalDate on) {
        return dialogues.stream()
                .filter(entry -> entry.holdsOn(on) && entry.kinds().contains(kind) && net.exceeds(entry.over()))
                .findFirst();
    }

    public Optional<OrderCheck> orderCheckFor(GrantKind kind, LocalDate on) {
        return recoveryOrderChecks.stream()
                .filter(entry -> entry.holdsOn(on) && entry.kinds().contains(kind))
                .findFirst();
    }

    public Optional<ClaimDue> claimDue(LocalDate on) {
        return claimsDue.stream().filter(entry -> entry.holdsOn(on)).findFirst();
    }

    public Optional<RecoveryLimit> recoveryLimit(LocalDate on) {
        return recoveryLimits.stream().filter(entry -> entry.holdsOn(on)).findFirst();
    }

    /** The liability by the rules of the day that the application came in. */
    public Optional<LiabilityEntry> liabilityFor(SupportType type, LocalDate received) {
        return liabilities.stream()
                .filter(entry -> entry.holdsOn(received) && entry.supportTypes().contains(type))
                .findFirst();
    }
}
