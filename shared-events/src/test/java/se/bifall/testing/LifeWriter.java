package se.bifall.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.bifall.account.Liability;
import se.bifall.account.PaymentAccount;
import se.bifall.codes.Applicant;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.CaseId;
import se.bifall.codes.ChangeGround;
import se.bifall.codes.CompanySize;
import se.bifall.codes.ContactRole;
import se.bifall.codes.ContributionClass;
import se.bifall.codes.CorrectedPart;
import se.bifall.codes.CostSplit;
import se.bifall.codes.CostType;
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
import se.bifall.codes.PaymentRef;
import se.bifall.codes.Place;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RecoveryGround;
import se.bifall.codes.RecoveryOrders;
import se.bifall.codes.ReductionKind;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SixMonths;
import se.bifall.codes.SlipKind;
import se.bifall.codes.SubjectId;
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
    private final CaseworkLife casework;
    private LocalDate day;

    private PaymentAccount account = PaymentAccount.EMPTY;
    private Kronor budget = Kronor.ZERO;
    private LegalLimits legal = LegalLimits.NONE;
    private Kronor costs = Kronor.ZERO;
    private LocalDate measureStarts;
    private LocalDate measureEnds;
    private @Nullable LocalDate claimedTo;
    private boolean dialogueHeld;

    /** What is demanded and waits for money, by number. */
    private final TreeMap<Integer, FundingSplit> outstanding = new TreeMap<>();

    private int claims;
    private int payments;
    private int recoveries;

    LifeWriter(CaseId id, Random random) {
        this.id = id;
        this.random = random;
        this.day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_400));
        this.measureStarts = day;
        this.measureEnds = day;
        this.casework = new CaseworkLife(id, random, this::later);
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
        measureStarts = starts;
        Kronor expenditure = Kronor.of(20_000 + random.nextInt(2_000_000));
        RusPriority primary = company ? null : priority();
        ApplyForGrant c = new ApplyForGrant(
                id,
                applicant(company, support),
                support.code(),
                "Påhittat ärende",
                Kronor.of(1 + random.nextLong(expenditure.amount())),
                expenditure,
                costTypes(expenditure),
                place,
                starts,
                starts.plusDays(random.nextInt(700)),
                received,
                primary,
                secondary(primary));
        measureEnds = c.measureEndsOn();
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
                        c.budget(),
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

    /** Half of the lives say what the costs are for. */
    private @Nullable CostSplit costTypes(Kronor whole) {
        if (random.nextBoolean()) {
            return null;
        }
        Kronor part = Kronor.of(random.nextLong(whole.amount() + 1));
        return new CostSplit(Map.of(CostType.PERSONAL, part, CostType.OVRIGT, whole.minus(part)));
    }

    private Applicant applicant(boolean company, Support support) {
        ApplicantKind kind = oneOf(support.who().applicants().stream()
                .filter(one -> one != ApplicantKind.REGION)
                .toList());
        LedBy ledBy = kind.isCompany()
                ? oneOf(List.of(LedBy.WOMEN, LedBy.MEN, LedBy.MIXED, LedBy.NOT_REPORTED))
                : LedBy.NOT_APPLICABLE;
        if (kind == ApplicantKind.SOLE_TRADER) {
            SubjectId subject = subject();
            return new Applicant(
                    null, subject.designation(), ApplicantKind.SOLE_TRADER, ledBy, ledBy, null, size(support), subject);
        }
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
        documents();
        contacts();
        if (random.nextInt(3) == 0) {
            LocalDate due = later().plusDays(14);
            step(new RequestCompletion(id, "Budget", day, due), new CompletionRequested(id, "Budget", day, due));
            step(new ReceiveCompletion(id, "Budget", later()), new CompletionReceived(id, "Budget", day));
        }
        if (random.nextInt(12) == 0) {
            wait(application);
        }
        steps.addAll(casework.some(application.measureStartsOn()));
        statistics(application, support);
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
        LocalDate received = application.receivedOn();
        steps.addAll(casework.checklist(REGION.checklist(support.code(), received), received));
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

    private void documents() {
        int filed = random.nextInt(3);
        for (int i = 1; i <= filed; i++) {
            FileDocument c = Altered.with(Altered.with(Ask.file(), "caseId", id), "receivedOn", later());
            step(
                    c,
                    new DocumentFiled(
                            id, i, c.sha256(), c.documentTitle(), c.kind(), c.format(), c.bytes(), day, null));
        }
        if (filed > 1) {
            step(new WithdrawDocument(id, 1, "Fel ärende"), new DocumentWithdrawn(id, 1, "Fel ärende"));
        }
    }

    /** So long that the applicant is told why, demands a decision, and perhaps gets a no to that. */
    private void wait(ApplyForGrant application) {
        step(new NotifyDelay(id, "Många ansökningar", later()), new DelayNotified(id, "Många ansökningar", day));
        LocalDate first = SixMonths.demandFrom(application.receivedOn());
        day = day.isBefore(first) ? first : day;
        step(new ReceiveDecisionDemand(id, day), new DecisionDemanded(id, day));
        if (random.nextBoolean()) {
            Decision decision = decision();
            step(new RefuseDecisionDemand(id, decision), new DecisionDemandRefused(id, decision));
        }
    }

    private void contacts() {
        if (random.nextInt(3) == 0) {
            SubjectId subject = subject();
            ContactRole role = oneOf(List.of(ContactRole.values()));
            step(new NameContactPerson(id, subject, role), new ContactPersonNamed(id, subject, role));
            if (random.nextInt(3) == 0) {
                step(new RemoveContactPerson(id, subject), new ContactPersonRemoved(id, subject));
            }
        }
    }

    /** One of a hundred natural persons who do not exist. */
    private SubjectId subject() {
        return new SubjectId("sub-%020d".formatted(random.nextInt(100)));
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
        FundingSplit net = funding(support, limits.min());
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
        steps.addAll(casework.some(application.measureStartsOn()));
        int more = random.nextInt(12);
        for (int i = 0; i < more; i++) {
            switch (random.nextInt(13)) {
                case 0 -> advance(support);
                case 1, 2, 3 -> claimAndPay(support);
                case 4 -> amend(application, support);
                case 5 -> reduce(part(account.room()), ReductionKind.ATERTAG);
                case 6 -> recover(application, part(account.kept()));
                case 7 -> report();
                case 8 -> correct();
                case 9 -> dissent();
                case 10 -> {
                    agenda();
                    statistics(application, support);
                }
                case 11 -> report(1 + random.nextInt(decisions));
                default -> indicator();
            }
        }
        if (random.nextInt(12) == 0) {
            Decision decision = decision();
            FundingSplit unpaid = account.left();
            step(
                    new RevokeGrant(id, ChangeGround.AT_THE_PARTYS_REQUEST, decision),
                    new GrantRevoked(id, unpaid, ChangeGround.AT_THE_PARTYS_REQUEST, decision));
            recover(application, part(account.kept()));
            close(application);
        } else {
            finish(application, support);
        }
    }

    private void finish(ApplyForGrant application, Support support) {
        day = day.isBefore(application.measureStartsOn()) ? application.measureStartsOn() : day;
        step(new SubmitFinalReport(id, "Klart", later()), new FinalReportSubmitted(id, "Klart", day));
        claimAndPay(support);
        step(new AcceptFinalReport(id, later()), new FinalReportAccepted(id, Ask.HANDLAGGARE, day));
        reduce(account.room(), ReductionKind.ATERFORING);
        close(application);
    }

    private void close(ApplyForGrant application) {
        recover(application, upTo(account.kept(), account.uncovered()));
        Map.copyOf(outstanding).forEach(this::repay);
        step(new CloseProject(id, later()), new ProjectClosed(id, day, Ask.HANDLAGGARE));
        if (random.nextInt(6) == 0) {
            recover(application, part(account.kept()));
        }
    }

    private void advance(Support support) {
        Kronor most = account.net().total().share(Kronor.of(50), Kronor.of(100));
        Kronor left = smallest(most, REGION.advance(day).most())
                .lessAtMost(account.advances().total());
        FundingSplit amount = upTo(account.room(), left);
        if (support.kind() == GrantKind.PROJEKTSTOD && !amount.total().isZero()) {
            Decision decision = decision();
            step(new GrantAdvance(id, amount, decision), new AdvanceGranted(id, ++payments, amount, decision));
            pay(amount, true);
        }
    }

    private void claimAndPay(Support support) {
        Kronor claimed = costs.plus(Kronor.of(random.nextLong(budget.amount() + 1)));
        LocalDate ends = periodEnd();
        CostSplit types = costTypes(claimed);
        step(
                new SubmitClaim(id, claimed, types, ends, later()),
                new ClaimSubmitted(id, ++claims, claimed, types, ends, day));
        if (random.nextInt(15) == 0) {
            LocalDate due = later().plusDays(14);
            step(
                    new ReturnClaim(id, claims, "Huvudbok", day, due),
                    new ClaimReturned(id, claims, "Huvudbok", day, due));
            return;
        }
        if (random.nextInt(20) == 0) {
            Decision decision = decision();
            RecoveryGround ground = oneOf(List.of(RecoveryGround.values()));
            step(new DenyPayment(id, claims, ground, decision), new PaymentDenied(id, claims, ground, decision));
            return;
        }
        costs = claimed;
        claimedTo = ends;
        checkBeforePayout(support);
        FundingSplit amount = account.payable(costs);
        Decision decision = decision();
        step(
                new DecidePayment(id, claims, costs, amount, decision),
                new PaymentDecided(id, ++payments, claims, costs, amount, decision));
        if (!amount.total().isZero()) {
            pay(amount, false);
        }
    }

    /** Within the measure, and not before what is claimed already. */
    private LocalDate periodEnd() {
        if (day.isBefore(measureStarts)) {
            day = measureStarts;
        }
        LocalDate ends = later().isAfter(measureEnds) ? measureEnds : day;
        return claimedTo != null && ends.isBefore(claimedTo) ? claimedTo : ends;
    }

    private void checkBeforePayout(Support support) {
        if (support.kind() != GrantKind.FORETAGSSTOD) {
            return;
        }
        if (random.nextInt(10) == 0) {
            check(RecoveryOrders.UNPAID);
        }
        check(RecoveryOrders.NONE);
        boolean large = REGION.payout().dialogues().stream()
                .anyMatch(entry -> account.net().total().exceeds(entry.over()));
        if (large && !dialogueHeld) {
            step(
                    new RecordSustainabilityDialogue(id, "Almi", later(), "Dialog"),
                    new SustainabilityDialogueHeld(id, "Almi", day, "Dialog"));
            dialogueHeld = true;
        }
    }

    private void check(RecoveryOrders outcome) {
        step(
                new CheckRecoveryOrders(id, outcome, "Kommissionen", later()),
                new RecoveryOrdersChecked(id, outcome, "Kommissionen", day, Ask.HANDLAGGARE));
    }

    /** What a demand does not take is paid: at once, source by source in one year, or partly cancelled. */
    private void pay(FundingSplit amount, boolean advance) {
        later();
        FundingSplit left = setOff(amount);
        if (left.total().isZero()) {
            return;
        }
        if (random.nextInt(15) == 0) {
            cancel(left, advance);
            return;
        }
        if (left.shares().size() > 1 && random.nextBoolean()) {
            FundingSource first = left.shares().keySet().iterator().next();
            FundingSplit part = FundingSplit.of(first, left.from(first));
            record(first, part);
            left = left.minus(part);
            int year = day.getYear();
            if (later().getYear() != year) {
                cancel(left, advance);
                return;
            }
        }
        record(null, left);
    }

    private void record(@Nullable FundingSource source, FundingSplit amount) {
        step(
                Ask.EKONOM,
                new RecordPayment(id, payments, source, day),
                new PaymentRecorded(id, payments, amount, day, Ask.EKONOM));
    }

    private void cancel(FundingSplit left, boolean advance) {
        Decision decision = decision();
        step(new CancelPayment(id, payments, decision), new PaymentCancelled(id, payments, left, advance, decision));
    }

    /** What is left of the payment when the oldest demand has taken its part. */
    private FundingSplit setOff(FundingSplit amount) {
        if (outstanding.isEmpty()) {
            return amount;
        }
        int recovery = outstanding.firstKey();
        FundingSplit demand = Objects.requireNonNull(outstanding.get(recovery));
        FundingSplit taken = combined(amount, (source, kronor) -> smallest(kronor, demand.from(source)));
        if (taken.total().isZero()) {
            return amount;
        }
        Decision decision = decision();
        PaymentRef against = PaymentRef.of(id, payments);
        step(
                new SetOffRecovery(id, recovery, against, taken, decision),
                new SetOffDecided(id, recovery, against, taken, decision));
        settle(recovery, demand.minus(taken));
        return amount.minus(taken);
    }

    private void declareDeMinimis(Support support) {
        if (support.euBasis().isDeMinimis()) {
            EuroRate rate = new EuroRate("11.50");
            step(
                    new DeclareDeMinimis(id, List.of(), List.of(), rate, day, "Påhittad kurs", day),
                    new DeMinimisDeclared(id, List.of(), List.of(), rate, day, "Påhittad kurs", day));
        }
    }

    /** Now and then: what a project is to contribute, and who pays what the grant leaves. */
    private void statistics(ApplyForGrant application, Support support) {
        if (support.kind() == GrantKind.PROJEKTSTOD && random.nextInt(3) == 0) {
            ContributionClass[] classes = ContributionClass.values();
            ContributionClass one = classes[random.nextInt(classes.length)];
            step(new ClassifyContribution(id, one, later()), new ContributionClassified(id, one, day, Ask.HANDLAGGARE));
        }
        if (random.nextInt(3) == 0) {
            long left = leftToFinance(application);
            Kronor own = Kronor.of((long) (left * random.nextDouble()));
            Kronor others = Kronor.of(left - own.amount());
            step(
                    new StateFinancing(id, own, others, later()),
                    new FinancingStated(id, own, others, day, Ask.HANDLAGGARE));
        }
    }

    private long leftToFinance(ApplyForGrant application) {
        long left = application.expenditure().amount() - application.applied().amount();
        for (Life.Step step : steps) {
            switch (step.event()) {
                case GrantApproved e ->
                    left = e.approvedExpenditure().amount()
                            - e.funding().total().amount();
                case GrantAmended e ->
                    left = e.approvedExpenditure().amount()
                            - e.funding().total().amount();
                default -> {}
            }
        }
        return left;
    }

    private void amend(ApplyForGrant application, Support support) {
        FundingSplit funding = funding(support, 1);
        if (account.decided().fitsIn(funding)) {
            Decision decision = decision();
            LocalDate ends = application.measureEndsOn().plusDays(random.nextInt(100));
            measureEnds = claimedTo != null && ends.isBefore(claimedTo) ? claimedTo : ends;
            declareDeMinimis(support);
            step(
                    new AmendGrant(
                            id,
                            ChangeGround.AT_THE_PARTYS_REQUEST,
                            funding,
                            budget,
                            measureEnds,
                            decision.decidedOn(),
                            decision),
                    new GrantAmended(
                            id,
                            decision,
                            ChangeGround.AT_THE_PARTYS_REQUEST,
                            funding,
                            budget,
                            measureEnds,
                            decision.decidedOn()));
        }
    }

    private void reduce(FundingSplit amount, ReductionKind kind) {
        if (!amount.total().isZero()) {
            Decision decision = decision();
            ChangeGround ground = kind.isToDisadvantage() ? ChangeGround.AT_THE_PARTYS_REQUEST : null;
            step(
                    new ReduceGrant(id, kind, amount, ground, decision),
                    new GrantReduced(id, kind, amount, ground, decision));
        }
    }

    /** Demands what the recipient still answers for, and waives the rest. */
    private void recover(ApplyForGrant application, FundingSplit found) {
        if (found.total().isZero()) {
            return;
        }
        Decision decision = decision();
        FundingSplit amount = upTo(found, answeredFor(application, decision.decidedOn()));
        FundingSplit waived = found.minus(amount);
        String because = waived.total().isZero() ? null : "Ansvaret har minskat";
        RecoveryGround ground = oneOf(List.of(RecoveryGround.values()));
        LocalDate interestFrom = decision.decidedOn().plusMonths(1);
        step(
                new DecideRecovery(id, ground, amount, waived, because, decision),
                new RecoveryDecided(id, ++recoveries, ground, amount, waived, because, interestFrom, decision));
        if (!amount.total().isZero()) {
            outstanding.put(recoveries, amount);
            switch (random.nextInt(8)) {
                case 0 -> handOver();
                case 1 -> writeOff();
                case 2 -> {
                    // Left for a later payment, or for the closing.
                }
                default -> repay(recoveries, amount);
            }
        }
    }

    private Kronor answeredFor(ApplyForGrant application, LocalDate on) {
        LocalDate finalPaidOn = account.finalPaidOn();
        Kronor paid = account.paid().total();
        Kronor demanded = account.demanded().minus(account.waived()).total();
        return REGION.payout()
                .liabilityFor(application.supportType(), application.receivedOn())
                .filter(entry -> finalPaidOn != null)
                .map(entry -> new Liability(Objects.requireNonNull(finalPaidOn), paid, entry.falls())
                        .on(on)
                        .most()
                        .lessAtMost(demanded))
                .orElse(paid);
    }

    private void handOver() {
        step(
                new HandOverRecovery(id, recoveries, "Betalar inte", later()),
                new RecoveryHandedOver(id, recoveries, "Betalar inte", day, Ask.HANDLAGGARE));
        if (random.nextBoolean()) {
            writeOff();
        }
    }

    private void writeOff() {
        Decision decision = decision();
        FundingSplit lost = Objects.requireNonNull(outstanding.get(recoveries));
        step(new WriteOffRecovery(id, recoveries, decision), new RecoveryWrittenOff(id, recoveries, lost, decision));
        settle(recoveries, FundingSplit.NONE);
    }

    private void repay(int recovery, FundingSplit amount) {
        step(
                Ask.EKONOM,
                new RecordRepayment(id, recovery, amount, later()),
                new RepaymentRecorded(id, recovery, amount, day, Ask.EKONOM));
        settle(recovery, FundingSplit.NONE);
    }

    private void settle(int recovery, FundingSplit left) {
        if (left.total().isZero()) {
            outstanding.remove(recovery);
        } else {
            outstanding.put(recovery, left);
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
        return combined(of, (source, amount) -> Kronor.of(random.nextLong(amount.amount() + 1)));
    }

    /** As much as {@code of} has, from the first source on, and no more than {@code most} together. */
    private static FundingSplit upTo(FundingSplit of, Kronor most) {
        Kronor[] left = {most};
        return combined(of, (source, amount) -> {
            Kronor taken = smallest(amount, left[0]);
            left[0] = left[0].minus(taken);
            return taken;
        });
    }

    private static FundingSplit combined(FundingSplit of, BiFunction<FundingSource, Kronor, Kronor> how) {
        Map<FundingSource, Kronor> shares = new EnumMap<>(FundingSource.class);
        of.shares().forEach((source, amount) -> shares.put(source, how.apply(source, amount)));
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
        account = account.after(event);
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
