package se.bifall.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.account.Liability;
import se.bifall.account.PaymentAccount;
import se.bifall.codes.CostSplit;
import se.bifall.codes.CostType;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Claim;
import se.bifall.query.casefile.CaseFacts.ClaimState;
import se.bifall.query.casefile.CaseFacts.Payment;
import se.bifall.query.casefile.CaseFacts.Recovery;
import se.bifall.region.RegionProfile;

/**
 * All the money of a case, written out. Every amount is computed from the events; none is typed.
 *
 * @param costs from budget to what costs give right to, and what has been paid of it
 * @param sources one line for each source, the sum last
 * @param costTypes one line for each cost type in the budget or among the costs, the sum last; empty when neither says
 * @param liability how the recipient's liability falls; empty when the support has none or is not finally paid
 */
public record MoneyView(
        List<Amount> costs,
        List<SourceLine> sources,
        List<CostLine> costTypes,
        List<ClaimLine> claims,
        List<PaymentLine> payments,
        List<RecoveryLine> recoveries,
        List<LiabilityLine> liability) {

    /** @param key the text under {@code konto.key} */
    record Amount(String key, String amount) {}

    /** @param now what can be decided now: for the oldest open claim, or without one for the costs approved already */
    record SourceLine(String source, String net, String decided, String paid, String left, String now, boolean sum) {}

    /**
     * @param left of the budget; null when there is no budget by type
     * @param over true when more is claimed than the budget has
     */
    record CostLine(
            String type,
            @Nullable String budget,
            @Nullable String claimed,
            @Nullable String left,
            boolean over,
            boolean sum) {}

    /** @param late true when it came in later after the end of the measure than the profile allows */
    record ClaimLine(
            int number, LocalDate from, LocalDate to, LocalDate receivedOn, boolean late, String costs, String state) {}

    record PaymentLine(
            int number,
            boolean advance,
            LocalDate decidedOn,
            String amount,
            String settled,
            String left,
            @Nullable LocalDate paidOn,
            boolean open,
            boolean cancelled) {}

    record RecoveryLine(
            int number,
            String ground,
            LocalDate decidedOn,
            LocalDate interestFrom,
            String demanded,
            String waived,
            String repaid,
            String writtenOff,
            String left,
            @Nullable LocalDate handedOverOn) {}

    record LiabilityLine(LocalDate from, int percent, String most, boolean now) {}

    public boolean isEmpty() {
        return sources.isEmpty();
    }

    static MoneyView of(CaseFacts facts, RegionProfile region, LocalDate today) {
        if (facts.granted().total().isZero()) {
            return new MoneyView(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return new MoneyView(
                costs(facts),
                sources(facts),
                costTypes(facts),
                claims(facts, region),
                facts.payments().stream().map(MoneyView::payment).toList(),
                facts.recoveries().stream().map(MoneyView::recovery).toList(),
                liability(facts, region).map(l -> lines(l, today)).orElse(List.of()));
    }

    private static List<Amount> costs(CaseFacts facts) {
        PaymentAccount account = facts.account();
        return List.of(
                amount("budget", facts.approvedExpenditure()),
                amount("redovisat", Amounts.claimed(facts)),
                amount("godkant", account.approvedCosts()),
                amount("rattTill", account.entitled()),
                amount("utbetalt", account.paid().total()),
                amount("forskott", account.advanceOutstanding()),
                amount("kvar", account.left().total()));
    }

    private static Amount amount(String key, Kronor amount) {
        return new Amount(key, PageWords.kronor(amount));
    }

    private static List<SourceLine> sources(CaseFacts facts) {
        PaymentAccount account = facts.account();
        Kronor costs = OpenItems.claims(facts).stream()
                .findFirst()
                .map(Claim::accumulatedCosts)
                .orElse(account.approvedCosts());
        FundingSplit now = account.payable(costs);
        List<SourceLine> lines = new ArrayList<>();
        Arrays.stream(FundingSource.values())
                .filter(source -> !account.granted().from(source).isZero())
                .map(source -> new SourceLine(
                        Labels.capital(PageWords.of(source)),
                        PageWords.kronor(account.net().from(source)),
                        PageWords.kronor(account.decided().from(source)),
                        PageWords.kronor(account.paid().from(source)),
                        PageWords.kronor(account.left().from(source)),
                        PageWords.kronor(now.from(source)),
                        false))
                .forEach(lines::add);
        lines.add(new SourceLine(
                "Summa",
                PageWords.kronor(account.net().total()),
                PageWords.kronor(account.decided().total()),
                PageWords.kronor(account.paid().total()),
                PageWords.kronor(account.left().total()),
                PageWords.kronor(now.total()),
                true));
        return lines;
    }

    private static List<CostLine> costTypes(CaseFacts facts) {
        CostSplit budget = facts.budget();
        CostSplit claimed = Amounts.claimedTypes(facts);
        List<CostLine> lines = new ArrayList<>();
        for (CostType type : CostType.values()) {
            if (!budget.of(type).isZero() || !claimed.of(type).isZero()) {
                lines.add(cost(
                        Labels.capital(PageWords.of(type)), budget, budget.of(type), claimed, claimed.of(type), false));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(cost("", budget, budget.total(), claimed, claimed.total(), true));
        }
        return lines;
    }

    private static CostLine cost(
            String type, CostSplit budget, Kronor planned, CostSplit claimed, Kronor spent, boolean sum) {
        boolean over = spent.exceeds(planned);
        Kronor difference = over ? spent.minus(planned) : planned.minus(spent);
        boolean isPlanned = !budget.shares().isEmpty();
        return new CostLine(
                type,
                isPlanned ? PageWords.kronor(planned) : null,
                claimed.shares().isEmpty() ? null : PageWords.kronor(spent),
                isPlanned ? PageWords.kronor(difference) : null,
                over,
                sum);
    }

    /** A claim's own period begins the day after the one before it that counts; the first with the measure. */
    private static List<ClaimLine> claims(CaseFacts facts, RegionProfile region) {
        List<ClaimLine> lines = new ArrayList<>();
        LocalDate from = facts.measureStartsOn();
        for (Claim claim : facts.claims()) {
            LocalDate start = from.isAfter(claim.periodEndsOn()) ? claim.periodEndsOn() : from;
            lines.add(new ClaimLine(
                    claim.number(),
                    start,
                    claim.periodEndsOn(),
                    claim.receivedOn(),
                    isLate(claim, facts, region),
                    PageWords.kronor(claim.accumulatedCosts()),
                    state(claim.state())));
            from = claim.stands() ? claim.periodEndsOn().plusDays(1) : from;
        }
        return lines;
    }

    public static boolean isLate(Claim claim, CaseFacts facts, RegionProfile region) {
        return region.payout()
                .claimDue(claim.receivedOn())
                .map(due -> claim.receivedOn().isAfter(facts.measureEndsOn().plusDays(due.days())))
                .orElse(false);
    }

    private static String state(ClaimState state) {
        return PageWords.word("claimState." + state);
    }

    private static PaymentLine payment(Payment payment) {
        return new PaymentLine(
                payment.number(),
                payment.advance(),
                payment.decidedOn(),
                Labels.capital(PageWords.split(payment.amount())),
                Labels.capital(PageWords.split(payment.settled())),
                Labels.capital(PageWords.split(payment.left())),
                payment.paidOn(),
                payment.isOpen(),
                !payment.cancelled().total().isZero());
    }

    private static RecoveryLine recovery(Recovery recovery) {
        return new RecoveryLine(
                recovery.number(),
                PageWords.of(recovery.ground()),
                recovery.decidedOn(),
                recovery.interestFrom(),
                PageWords.kronor(recovery.amount().total()),
                PageWords.kronor(recovery.waived().total()),
                PageWords.kronor(recovery.repaid().total()),
                PageWords.kronor(recovery.writtenOff().total()),
                PageWords.kronor(recovery.outstanding().total()),
                recovery.handedOverOn());
    }

    /** The falling liability of a case that is finally paid and of a support type that has one. */
    static Optional<Liability> liability(CaseFacts facts, RegionProfile region) {
        LocalDate finalPaidOn = facts.account().finalPaidOn();
        if (finalPaidOn == null || facts.granted().total().isZero()) {
            return Optional.empty();
        }
        return region.payout()
                .liabilityFor(facts.supportType(), facts.receivedOn())
                .map(entry -> new Liability(
                        Objects.requireNonNull(finalPaidOn), facts.paid().total(), entry.falls()));
    }

    private static List<LiabilityLine> lines(Liability liability, LocalDate today) {
        Liability.Step now = liability.on(today);
        return liability.steps().stream()
                .map(step ->
                        new LiabilityLine(step.from(), step.percent(), PageWords.kronor(step.most()), step.equals(now)))
                .toList();
    }
}
