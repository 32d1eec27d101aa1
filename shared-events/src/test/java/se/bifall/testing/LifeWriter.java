package se.bifall.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Applicant;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.CaseId;
import se.bifall.codes.ChangeGround;
import se.bifall.codes.CompanySize;
import se.bifall.codes.CorrectedPart;
import se.bifall.codes.Counts;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.Decision;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.EuroRate;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.GrantKind;
import se.bifall.codes.IndicatorBasis;
import se.bifall.codes.IndicatorKind;
import se.bifall.codes.InvalidValue;
import se.bifall.codes.Kronor;
import se.bifall.codes.LedBy;
import se.bifall.codes.LegalBasis;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.Place;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RecoveryGround;
import se.bifall.codes.ReductionKind;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SlipKind;
import se.bifall.codes.SupportShare;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.commands.GrantCommand.CorrectDecision;
import se.bifall.commands.GrantCommand.PutOnAgenda;
import se.bifall.commands.GrantCommand.RecordDissent;
import se.bifall.commands.GrantCommand.ReportDecision;
import se.bifall.commands.GrantCommand.TakeOffAgenda;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.events.GrantEvent.CasePutOnAgenda;
import se.bifall.events.GrantEvent.CaseTakenOffAgenda;
import se.bifall.events.GrantEvent.DecisionCorrected;
import se.bifall.events.GrantEvent.DecisionReported;
import se.bifall.events.GrantEvent.DissentRecorded;
import se.bifall.region.Criterion;
import se.bifall.region.Demand;
import se.bifall.region.LocatedArea;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.Priority;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** Writes one legal life. The deciding side is asked, in a test of its own, whether it agrees with every step. */
final class LifeWriter {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private static final List<OrgNumber> COMPANIES = orgNumbers("556677", 40);
    private static final List<OrgNumber> OTHERS = orgNumbers("802400", 15);

    private final CaseId id;
    private final Random random;
    private final List<Life.Step> steps = new ArrayList<>();
    private LocalDate day;

    private FundingSplit net = FundingSplit.NONE;
    private FundingSplit committed = FundingSplit.NONE;
    private FundingSplit paid = FundingSplit.NONE;
    private FundingSplit demanded = FundingSplit.NONE;
    private Kronor budget = Kronor.ZERO;
    private LegalLimits legal = LegalLimits.NONE;
    private SupportShare share = SupportShare.NONE;
    private Kronor costs = Kronor.ZERO;
    private Kronor advances = Kronor.ZERO;
    private int claims;
    private int payments;
    private int recoveries;

    LifeWriter(CaseId id, Random random) {
        this.id = id;
        this.random = random;
        this.day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_400));
    }

    Life write() {
        ApplyForGrant application = apply();
        Support support = REGION.support(application.supportType(), application.receivedOn())
                .orElseThrow();
        ordinance = support.ordinance();
        if (prepare(application, support) && random.nextInt(10) > 0) {
            if (approve(application, support)) {
                run(application, support);
            }
        }
        int kept = random.nextInt(4) == 0 ? 1 + random.nextInt(steps.size()) : steps.size();
        return new Life(id, List.copyOf(steps.subList(0, kept)));
    }

    private ApplyForGrant apply() {
        LocalDate received = day;
        List<Support> supports = REGION.supportTypes().stream()
                .filter(entry -> entry.holdsOn(received))
                .toList();
        Support support = oneOf(supports);
        boolean company = support.kind() == GrantKind.FORETAGSSTOD;
        MunicipalityEntry municipality = oneOf(REGION.municipalities());
        boolean leftOut = support.where().notInCentralLocalityOf().contains(municipality.code());
        Place place = new Place(
                municipality.code(), null, leftOut ? oneOf(List.of(false)) : oneOf(Arrays.asList(true, false, null)));
        LocalDate starts = received.plusDays(1 + random.nextInt(60));
        Kronor expenditure = Kronor.of(20_000 + random.nextInt(2_000_000));
        RusPriority primary = company ? null : priority();
        ApplyForGrant c = new ApplyForGrant(
                id,
                applicant(company, support),
                support.code(),
                "Påhittat ärende",
                Kronor.of(1 + random.nextLong(expenditure.amount())),
                expenditure,
                place,
                starts,
                starts.plusDays(random.nextInt(700)),
                received,
                primary,
                secondary(primary));
        LocatedArea area = REGION.areaOf(place, received);
        step(
                c,
                new GrantApplied(
                        id,
                        c.applicant(),
                        c.supportType(),
                        support.kind(),
                        c.title(),
                        c.applied(),
                        c.expenditure(),
                        place,
                        area.area(),
                        area.map(),
                        starts,
                        c.measureEndsOn(),
                        received,
                        primary,
                        c.secondaryPriorities(),
                        REGION.version()));
        return c;
    }

    private Applicant applicant(boolean company, Support support) {
        LedBy ledBy = company
                ? oneOf(List.of(LedBy.WOMEN, LedBy.MEN, LedBy.MIXED, LedBy.NOT_REPORTED))
                : LedBy.NOT_APPLICABLE;
        ApplicantKind kind = oneOf(support.who().applicants().stream()
                .filter(one -> one != ApplicantKind.REGION)
                .toList());
        return new Applicant(
                oneOf(company ? COMPANIES : OTHERS),
                "Påhittad sökande",
                kind,
                ledBy,
                ledBy,
                company ? oneOf(Arrays.asList("25", "56100", null)) : null,
                company ? size(support) : CompanySize.NOT_APPLICABLE);
    }

    private CompanySize size(Support support) {
        return oneOf(
                support.who().sizes().isEmpty()
                        ? List.of(CompanySize.values())
                        : List.copyOf(support.who().sizes()));
    }

    /** Another for each of the cases {@code p0, p1 …}. */
    private static int number(CaseId id) {
        return Math.floorMod(id.value().hashCode(), 999_983);
    }

    /** True when the case came as far as a proposal to approve. */
    private boolean prepare(ApplyForGrant application, Support support) {
        if (random.nextInt(20) == 0) {
            step(new WithdrawApplication(id, "Återtagen", later()), new ApplicationWithdrawn(id, "Återtagen", day));
            return false;
        }
        Diarienummer number = new Diarienummer("RUN " + day.getYear() + "-" + number(id));
        step(new RegisterApplication(id, number, later()), new ApplicationRegistered(id, number, day));
        step(new AssignCaseworker(id, Ask.HANDLAGGARE), new CaseworkerAssigned(id, Ask.HANDLAGGARE));
        if (random.nextInt(3) == 0) {
            LocalDate due = later().plusDays(14);
            step(new RequestCompletion(id, "Budget", day, due), new CompletionRequested(id, "Budget", day, due));
            step(new ReceiveCompletion(id, "Budget", later()), new CompletionReceived(id, "Budget", day));
        }
        if (random.nextInt(20) == 0) {
            Decision decision = decision();
            step(new DismissApplication(id, decision), new ApplicationDismissed(id, decision));
            return false;
        }
        for (Criterion criterion : criteria(support, application.receivedOn())) {
            step(
                    new AssessCriterion(id, criterion.code(), CriterionOutcome.MET, "Prövat", "Källa", later()),
                    new CriterionAssessed(
                            id, criterion.code(), CriterionOutcome.MET, "Prövat", "Källa", day, Ask.HANDLAGGARE));
        }
        boolean approves = random.nextInt(5) > 0;
        ProposedOutcome outcome = approves ? ProposedOutcome.APPROVE : ProposedOutcome.REJECT;
        FundingSplit funding = approves ? Ask.anslag(application.applied().amount()) : FundingSplit.NONE;
        step(
                new ProposeDecision(id, outcome, funding, "Förslag", later()),
                new DecisionProposed(id, outcome, funding, "Förslag", Ask.HANDLAGGARE, day));
        if (!approves) {
            Decision decision = decision();
            step(new RejectGrant(id, decision), new GrantRejected(id, decision));
        }
        return approves;
    }

    private static List<Criterion> criteria(Support support, LocalDate on) {
        List<Criterion> criteria = REGION.criteria(support, on);
        return criteria.isEmpty() ? REGION.criteria(Demand.GATES, on).subList(0, 1) : criteria;
    }

    /** False when the rules of the day leave nothing that could be granted. */
    private boolean approve(ApplyForGrant application, Support support) {
        Decision decision = decision();
        LegalLimits limits = LegalLimits.of(application, support, decision.decidedOn());
        if (limits.isNothing()) {
            return false;
        }
        declareDeMinimis(support);
        budget = application.expenditure();
        legal = limits;
        net = funding(support, limits.min());
        share = new SupportShare(net.total(), budget);
        RusPriority primary = application.primaryPriority();
        LocatedArea area = REGION.areaOf(application.place(), decision.decidedOn());
        step(
                new ApproveGrant(
                        id,
                        net,
                        budget,
                        primary,
                        application.secondaryPriorities(),
                        decision.decidedOn(),
                        List.of(),
                        decision),
                new GrantApproved(
                        id,
                        decision,
                        net,
                        budget,
                        area.area(),
                        area.map(),
                        primary,
                        application.secondaryPriorities(),
                        decision.decidedOn(),
                        limits.conditions(),
                        REGION.version()));
        return true;
    }

    /** At most what was applied for, and from anslag 1:1 at most half of the costs where that is demanded. */
    private FundingSplit funding(Support support, long least) {
        long total = least + random.nextLong(legal.max() - least + 1);
        long most = support.demands(Demand.HALF_FUNDING) ? budget.amount() / 2 : total;
        long anslag = Math.min(most, random.nextInt(3) == 0 ? random.nextLong(total + 1) : total);
        return Ask.anslagAndEu(anslag, total - anslag);
    }

    private void run(ApplyForGrant application, Support support) {
        int more = random.nextInt(12);
        for (int i = 0; i < more; i++) {
            switch (random.nextInt(13)) {
                case 0 -> advance(support);
                case 1, 2, 3 -> claimAndPay();
                case 4 -> amend(application, support);
                case 5 -> reduce(part(net.minus(committed)), ReductionKind.ATERTAG);
                case 6 -> recover();
                case 7 -> report();
                case 8 -> correct();
                case 9 -> dissent();
                case 10 -> agenda();
                case 11 -> report(1 + random.nextInt(decisions));
                default -> indicator();
            }
        }
        if (random.nextInt(12) == 0) {
            Decision decision = decision();
            FundingSplit unpaid = net.minus(paid);
            step(new RevokeGrant(id, decision), new GrantRevoked(id, unpaid, decision));
            net = paid;
            recover();
            close();
        } else {
            finish();
        }
    }

    private void finish() {
        step(new SubmitFinalReport(id, "Klart", later()), new FinalReportSubmitted(id, "Klart", day));
        claimAndPay();
        step(new AcceptFinalReport(id, later()), new FinalReportAccepted(id, Ask.HANDLAGGARE, day));
        reduce(net.minus(committed), ReductionKind.ATERFORING);
        close();
    }

    private void close() {
        FundingSplit kept = paid.minus(demanded);
        recover(upTo(kept, kept.total().lessAtMost(share.entitled(costs, net.total()))));
        step(new CloseProject(id, later()), new ProjectClosed(id, day, Ask.HANDLAGGARE));
    }

    private void advance(Support support) {
        Kronor most = new FundingSplit(Map.of(FundingSource.ANSLAG_1_1, net.total()))
                .total()
                .share(Kronor.of(50), Kronor.of(100));
        Kronor left = smallest(most, REGION.advance(day).most()).lessAtMost(advances);
        FundingSplit amount = upTo(net.minus(committed), left);
        if (support.kind() == GrantKind.PROJEKTSTOD && !amount.total().isZero()) {
            Decision decision = decision();
            step(new GrantAdvance(id, amount, decision), new AdvanceGranted(id, ++payments, amount, decision));
            advances = advances.plus(amount.total());
            committed = committed.plus(amount);
            pay(amount);
        }
    }

    private void claimAndPay() {
        costs = costs.plus(Kronor.of(random.nextLong(budget.amount() + 1)));
        LocalDate ends = later();
        step(new SubmitClaim(id, costs, ends, later()), new ClaimSubmitted(id, ++claims, costs, ends, day));
        Kronor entitled = share.entitled(costs, net.total());
        FundingSplit amount = upTo(net.minus(committed), entitled.lessAtMost(committed.total()));
        Decision decision = decision();
        step(
                new DecidePayment(id, claims, costs, amount, decision),
                new PaymentDecided(id, ++payments, claims, costs, amount, decision));
        committed = committed.plus(amount);
        if (!amount.total().isZero()) {
            pay(amount);
        }
    }

    private void pay(FundingSplit amount) {
        step(
                Ask.EKONOM,
                new RecordPayment(id, payments, later()),
                new PaymentRecorded(id, payments, amount, day, Ask.EKONOM));
        paid = paid.plus(amount);
    }

    private void declareDeMinimis(Support support) {
        if (support.euBasis().isDeMinimis()) {
            EuroRate rate = new EuroRate("11.50");
            step(
                    new DeclareDeMinimis(id, List.of(), List.of(), rate, day, "Påhittad kurs", day),
                    new DeMinimisDeclared(id, List.of(), List.of(), rate, day, "Påhittad kurs", day));
        }
    }

    private void amend(ApplyForGrant application, Support support) {
        FundingSplit funding = funding(support, 1);
        if (committed.fitsIn(funding)) {
            Decision decision = decision();
            LocalDate ends = application.measureEndsOn().plusDays(random.nextInt(100));
            declareDeMinimis(support);
            step(
                    new AmendGrant(
                            id,
                            ChangeGround.AT_THE_PARTYS_REQUEST,
                            funding,
                            budget,
                            ends,
                            decision.decidedOn(),
                            decision),
                    new GrantAmended(
                            id,
                            decision,
                            ChangeGround.AT_THE_PARTYS_REQUEST,
                            funding,
                            budget,
                            ends,
                            decision.decidedOn()));
            net = funding;
            share = new SupportShare(funding.total(), budget);
        }
    }

    private void reduce(FundingSplit amount, ReductionKind kind) {
        if (!amount.total().isZero()) {
            Decision decision = decision();
            step(new ReduceGrant(id, kind, amount, decision), new GrantReduced(id, kind, amount, decision));
            net = net.minus(amount);
        }
    }

    private void recover() {
        recover(part(paid.minus(demanded)));
    }

    private void recover(FundingSplit amount) {
        if (!amount.total().isZero()) {
            Decision decision = decision();
            RecoveryGround ground = oneOf(List.of(RecoveryGround.values()));
            LocalDate interestFrom = decision.decidedOn().plusMonths(1);
            step(
                    new DecideRecovery(id, ground, amount, decision),
                    new RecoveryDecided(id, ++recoveries, ground, amount, interestFrom, decision));
            demanded = demanded.plus(amount);
            step(
                    Ask.EKONOM,
                    new RecordRepayment(id, recoveries, amount, later()),
                    new RepaymentRecorded(id, recoveries, amount, day, Ask.EKONOM));
        }
    }

    /** A slip in the text of some decision; amounts stay. */
    private void correct() {
        int number = 1 + random.nextInt(decisions);
        LocalDate on = later();
        step(
                Ask.BESLUTSFATTARE,
                new CorrectDecision(
                        id, number, SlipKind.TYPING, CorrectedPart.MOTIVERING, "vilkor", "villkor", null, "Slarv", on),
                new DecisionCorrected(
                        id,
                        number,
                        SlipKind.TYPING,
                        CorrectedPart.MOTIVERING,
                        "vilkor",
                        "villkor",
                        null,
                        "Slarv",
                        on,
                        Ask.BESLUTSFATTARE));
    }

    /** On an agenda and off it again. */
    private void agenda() {
        LocalDate on = later();
        step(new PutOnAgenda(id, on), new CasePutOnAgenda(id, on));
        step(new TakeOffAgenda(id, "Kompletteras"), new CaseTakenOffAgenda(id, on, "Kompletteras"));
    }

    private void report(int decision) {
        if (reported.add(decision)) {
            LocalDate on = later();
            step(new ReportDecision(id, decision, on, "§ 12"), new DecisionReported(id, decision, on, "§ 12"));
        }
    }

    private void dissent() {
        int number = 1 + random.nextInt(decisions);
        List<OfficerId> by = List.of(Ask.HANDLAGGARE);
        LocalDate on = later();
        step(
                new RecordDissent(id, number, by, "Av annan mening", on),
                new DissentRecorded(id, number, by, "Av annan mening", on));
    }

    private void report() {
        LocalDate ends = later();
        step(
                new SubmitProgressReport(id, ends, "Går bra", later()),
                new ProgressReportSubmitted(id, ends, "Går bra", day));
    }

    private void indicator() {
        Counts counts = new Counts(random.nextInt(50), random.nextInt(50), random.nextInt(3), random.nextInt(9));
        Set<IndicatorBasis> basis = Set.of(oneOf(List.of(IndicatorBasis.values())));
        step(
                new RecordIndicatorOutcome(id, "Deltagare", IndicatorKind.OUTPUT, basis, counts, later()),
                new IndicatorOutcomeRecorded(id, "Deltagare", IndicatorKind.OUTPUT, basis, counts, day));
    }

    /** Every decision of a life rests on the ordinance of its support. */
    private String ordinance = "2022:1468";

    private int decisions;
    private final Set<Integer> reported = new java.util.HashSet<>();

    private Decision decision() {
        LocalDate on = later();
        decisions++;
        return new Decision(
                on,
                Ask.BESLUTSFATTARE,
                null,
                null,
                Ask.HANDLAGGARE,
                List.of(),
                new LegalBasis("SFS " + ordinance + " 3 §"),
                "Motivering enligt underlaget",
                null,
                "Uppenbart obehövligt");
    }

    private @Nullable RusPriority priority() {
        return oneOf(REGION.priorities()).code();
    }

    private List<RusPriority> secondary(@Nullable RusPriority primary) {
        return REGION.priorities().stream()
                .map(Priority::code)
                .filter(code -> !code.equals(primary) && random.nextInt(6) == 0)
                .toList();
    }

    /** Some of the money of each source, perhaps none of it. */
    private FundingSplit part(FundingSplit of) {
        return combined(of, amount -> Kronor.of(random.nextLong(amount.amount() + 1)));
    }

    /** As much as {@code of} has, from the first source on, and no more than {@code most} together. */
    private static FundingSplit upTo(FundingSplit of, Kronor most) {
        Kronor[] left = {most};
        return combined(of, amount -> {
            Kronor taken = smallest(amount, left[0]);
            left[0] = left[0].minus(taken);
            return taken;
        });
    }

    private static FundingSplit combined(FundingSplit of, java.util.function.UnaryOperator<Kronor> how) {
        Map<FundingSource, Kronor> shares = new EnumMap<>(FundingSource.class);
        of.shares().forEach((source, amount) -> shares.put(source, how.apply(amount)));
        return new FundingSplit(shares);
    }

    private static Kronor smallest(Kronor one, Kronor other) {
        return one.exceeds(other) ? other : one;
    }

    private LocalDate later() {
        day = day.plusDays(random.nextInt(21));
        return day;
    }

    private void step(GrantCommand command, GrantEvent event) {
        step(Ask.asker(command), command, event);
    }

    private void step(OfficerId actor, GrantCommand command, GrantEvent event) {
        steps.add(new Life.Step(actor, command, event));
    }

    private <T extends @Nullable Object> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Numbers with a right last digit, of companies and associations that do not exist. */
    private static List<OrgNumber> orgNumbers(String series, int many) {
        return IntStream.range(0, 10_000)
                .mapToObj(number -> series + "-" + String.format("%04d", number))
                .filter(LifeWriter::isOrgNumber)
                .limit(many)
                .map(OrgNumber::new)
                .toList();
    }

    private static boolean isOrgNumber(String value) {
        try {
            return !new OrgNumber(value).value().isEmpty();
        } catch (InvalidValue wrongDigit) {
            return false;
        }
    }
}
