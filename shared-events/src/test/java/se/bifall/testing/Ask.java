package se.bifall.testing;

import static se.bifall.testing.Altered.with;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.AgendaGoal;
import se.bifall.codes.Applicant;
import se.bifall.codes.ApplicantKind;
import se.bifall.codes.AspectPhase;
import se.bifall.codes.CaseId;
import se.bifall.codes.ChangeGround;
import se.bifall.codes.ChecklistCode;
import se.bifall.codes.ChecklistOutcome;
import se.bifall.codes.CommunicationChannel;
import se.bifall.codes.CompanySize;
import se.bifall.codes.ConflictGround;
import se.bifall.codes.ContactRole;
import se.bifall.codes.ContributionClass;
import se.bifall.codes.CorrectedPart;
import se.bifall.codes.Counts;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.Decision;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.DocumentKind;
import se.bifall.codes.EuroRate;
import se.bifall.codes.FlagKind;
import se.bifall.codes.FrameId;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.HorizontalAspect;
import se.bifall.codes.ImpactRoute;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.IndicatorBasis;
import se.bifall.codes.IndicatorKind;
import se.bifall.codes.Kronor;
import se.bifall.codes.LedBy;
import se.bifall.codes.LegalBasis;
import se.bifall.codes.Municipality;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OpinionStance;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.PartyAnswer;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.Place;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RecoveryGround;
import se.bifall.codes.RecoveryOrders;
import se.bifall.codes.ReductionKind;
import se.bifall.codes.Role;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SecrecyProvision;
import se.bifall.codes.Sha256;
import se.bifall.codes.SixMonths;
import se.bifall.codes.SlipKind;
import se.bifall.codes.SubjectId;
import se.bifall.codes.SupportType;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.FrameCommand.SetDecisionFrame;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.commands.GrantCommand.CorrectDecision;
import se.bifall.commands.GrantCommand.PutOnAgenda;
import se.bifall.commands.GrantCommand.RecordDissent;
import se.bifall.commands.GrantCommand.ReportDecision;
import se.bifall.commands.GrantCommand.TakeOffAgenda;

/**
 * Commands that go through, one after another, with everything a test is not about filled in. The company's case is
 * 100 000 kr of 250 000 kr; the project's 500 000 kr of 1 000 000 kr. {@link Altered#with} changes what the test is
 * about.
 */
public final class Ask {
    public static final CaseId CASE = new CaseId("arende-1");
    public static final SubjectId SUBJECT = new SubjectId("sub-0123456789abcdefghij");
    public static final OfficerId HANDLAGGARE = new OfficerId("handlaggare");
    public static final OfficerId BESLUTSFATTARE = new OfficerId("beslutsfattare");
    public static final OfficerId EKONOM = new OfficerId("ekonom");
    /** What decisions rest on when the test does not say. */
    public static final LegalBasis EXAMPLE_BASIS = new LegalBasis("SFS 2022:1468 17 §");

    /** The nämnd of the shipped profile. */
    public static final OfficerId BOARD = new OfficerId("RUN");

    public static final OfficerId NAMNDSEKRETERARE = new OfficerId("namndsekreterare");

    public static final LocalDate RECEIVED = LocalDate.of(2026, 1, 15);
    public static final LocalDate PROPOSED = LocalDate.of(2026, 2, 2);
    public static final LocalDate DECIDED = LocalDate.of(2026, 2, 10);
    public static final LocalDate STARTS = LocalDate.of(2026, 3, 1);
    public static final LocalDate CLAIMED = LocalDate.of(2026, 6, 10);
    public static final LocalDate PAYMENT_DECIDED = LocalDate.of(2026, 6, 20);
    public static final LocalDate PAID = LocalDate.of(2026, 6, 25);
    public static final LocalDate RECOVERY_DECIDED = LocalDate.of(2026, 7, 10);
    public static final LocalDate REPAID = LocalDate.of(2026, 8, 10);
    public static final LocalDate REPORTED = LocalDate.of(2026, 9, 10);
    public static final LocalDate CLOSED = LocalDate.of(2026, 9, 30);

    /** The day on which the example cases are looked at: after everything in them. */
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private Ask() {}

    /** Frames with room for everything, for every year and purpose of the examples. */
    public static List<SetDecisionFrame> frames() {
        LocalDate day = LocalDate.of(2020, 1, 1);
        return Stream.of("FORETAGSSTOD", "PROJEKTSTOD")
                .flatMap(purpose -> IntStream.rangeClosed(2020, 2035)
                        .mapToObj(year -> new SetDecisionFrame(
                                FrameId.of(purpose, year), year, purpose, Kronor.of(900_000_000_000L), day, "RUN § 1")))
                .toList();
    }

    /** Who asks for it when the test does not say: the first of the roles that may. */
    public static OfficerId asker(GrantCommand command) {
        Set<Role> roles = CommandCatalogue.rolesFor(command.getClass());
        return roles.contains(Role.HANDLAGGARE)
                ? HANDLAGGARE
                : roles.contains(Role.BESLUTSFATTARE)
                        ? BESLUTSFATTARE
                        : roles.contains(Role.EKONOM) ? EKONOM : NAMNDSEKRETERARE;
    }

    public static FundingSplit anslag(long kronor) {
        return FundingSplit.of(FundingSource.ANSLAG_1_1, Kronor.of(kronor));
    }

    public static FundingSplit anslagAndEu(long anslag, long eu) {
        return new FundingSplit(
                Map.of(FundingSource.ANSLAG_1_1, Kronor.of(anslag), FundingSource.EU_RAMPROJEKT, Kronor.of(eu)));
    }

    public static Decision decision(LocalDate on) {
        return new Decision(
                on,
                BESLUTSFATTARE,
                null,
                null,
                HANDLAGGARE,
                List.of(),
                new LegalBasis("SFS 2022:1468 17 §"),
                "Uppfyller villkoren.",
                LocalDate.of(2026, 2, 5),
                null);
    }

    /** On the ordinance that projects are granted under. */
    public static Decision projectDecision(LocalDate on) {
        return Altered.with(decision(on), "legalBasis", new LegalBasis("SFS 2003:596 3 §"));
    }

    public static ApplyForGrant applyForCompany() {
        return new ApplyForGrant(
                CASE,
                new Applicant(
                        new OrgNumber("556677-8899"),
                        "Norrskens Mekaniska AB (påhittad)",
                        ApplicantKind.COMPANY,
                        LedBy.WOMEN,
                        LedBy.WOMEN,
                        "25",
                        CompanySize.SMALL),
                new SupportType("AFFARSUTVECKLINGSCHECK"),
                "Ny svetslinje",
                Kronor.of(100_000),
                Kronor.of(250_000),
                null,
                new Place(new Municipality("2481"), "Lycksele", true),
                STARTS,
                LocalDate.of(2026, 10, 31),
                RECEIVED,
                null,
                List.of());
    }

    public static ApplyForGrant applyForProject() {
        return new ApplyForGrant(
                CASE,
                new Applicant(
                        new OrgNumber("212000-9689"),
                        "Storskogens kommun (påhittad)",
                        ApplicantKind.MUNICIPALITY,
                        LedBy.NOT_APPLICABLE,
                        LedBy.NOT_APPLICABLE,
                        null,
                        CompanySize.NOT_APPLICABLE),
                new SupportType("PROJEKTSTOD"),
                "Mötesplats för hållbart skogsbruk",
                Kronor.of(500_000),
                Kronor.of(1_000_000),
                null,
                new Place(new Municipality("2480"), "Umeå", true),
                STARTS,
                LocalDate.of(2027, 10, 31),
                RECEIVED,
                new RusPriority("2"),
                List.of(new RusPriority("6")));
    }

    public static RegisterApplication register() {
        return new RegisterApplication(CASE, new Diarienummer("RUN 2026-00001"), LocalDate.of(2026, 1, 16));
    }

    public static NameContactPerson nameContact() {
        return new NameContactPerson(CASE, SUBJECT, ContactRole.CONTACT_PERSON);
    }

    public static RemoveContactPerson removeContact() {
        return new RemoveContactPerson(CASE, SUBJECT);
    }

    /** The company's application, by a sole trader. */
    public static ApplyForGrant applyAsSoleTrader() {
        ApplyForGrant c = applyForCompany();
        return Altered.with(
                c,
                "applicant",
                new Applicant(
                        null,
                        SUBJECT.designation(),
                        ApplicantKind.SOLE_TRADER,
                        LedBy.WOMEN,
                        LedBy.WOMEN,
                        "25",
                        CompanySize.MICRO,
                        SUBJECT));
    }

    public static AssignCaseworker assign() {
        return new AssignCaseworker(CASE, HANDLAGGARE);
    }

    public static RequestCompletion requestCompletion() {
        return new RequestCompletion(CASE, "Budget", LocalDate.of(2026, 1, 17), LocalDate.of(2026, 2, 1));
    }

    public static ReceiveCompletion receiveCompletion() {
        return new ReceiveCompletion(CASE, "Budget", LocalDate.of(2026, 1, 30));
    }

    public static NotifyDelay notifyDelay() {
        return new NotifyDelay(CASE, "Många ansökningar har kommit in.", LocalDate.of(2026, 3, 16));
    }

    /** On the first day that it may be. */
    public static ReceiveDecisionDemand demand() {
        return new ReceiveDecisionDemand(CASE, SixMonths.demandFrom(RECEIVED));
    }

    public static RefuseDecisionDemand refuseDemand() {
        return new RefuseDecisionDemand(CASE, decision(RECEIVED.plusMonths(6).plusDays(14)));
    }

    public static WithdrawApplication withdraw() {
        return new WithdrawApplication(CASE, "Sökanden återtog ansökan.", LocalDate.of(2026, 1, 20));
    }

    public static AssessCriterion assess(String criterion, CriterionOutcome outcome) {
        return new AssessCriterion(
                CASE, new CriterionCode(criterion), outcome, "Prövat.", "Kronofogden", LocalDate.of(2026, 2, 1));
    }

    /** The checks that company support demands. */
    public static List<GrantCommand> companyChecks() {
        return List.of(
                assess("INGEN_SKATTESKULD", CriterionOutcome.MET),
                assess("EJ_LIKVIDATION_ELLER_KONKURS", CriterionOutcome.MET),
                declareDeMinimis());
    }

    /** A company of no group and without earlier aid; the rate is invented. */
    public static DeclareDeMinimis declareDeMinimis() {
        return new DeclareDeMinimis(
                CASE, List.of(), List.of(), new EuroRate("11.50"), PROPOSED, "InforEuro (påhittad kurs)", PROPOSED);
    }

    /** The gates and the tests of Sammanhållen region that a project demands. */
    public static List<GrantCommand> projectCriteria() {
        return List.of(
                assess("JAMSTALLD_INKLUDERING", CriterionOutcome.MET),
                assess("MILJO_OCH_KLIMAT", CriterionOutcome.MET),
                assess("FLERA_KOMMUNER", CriterionOutcome.NOT_MET),
                assess("SAMVERKAN", CriterionOutcome.MET),
                assess("STRATEGISK_FORANKRING", CriterionOutcome.PARTLY),
                assess("FORANKRING_HOS_AKTORER", CriterionOutcome.MET),
                assess("REGIONALT_MERVARDE", CriterionOutcome.NOT_APPLICABLE));
    }

    public static DeclareConflictOfInterest declareConflict() {
        return new DeclareConflictOfInterest(CASE, ConflictGround.PARTY_OR_AFFECTED, null, LocalDate.of(2026, 1, 20));
    }

    public static NoteConflictOfInterest noteConflict(OfficerId person) {
        return new NoteConflictOfInterest(CASE, person, ConflictGround.REPRESENTATIVE, null, LocalDate.of(2026, 1, 20));
    }

    public static LiftConflictOfInterest liftConflict(OfficerId person) {
        return new LiftConflictOfInterest(CASE, person, "Uppdraget har upphört.", LocalDate.of(2026, 1, 25));
    }

    /** Sent on the day that {@link #decision} names, to be answered a day before the decision. */
    public static CommunicateMaterial communicate() {
        return new CommunicateMaterial(
                CASE,
                List.of("Förslag till beslut"),
                CommunicationChannel.EMAIL,
                LocalDate.of(2026, 2, 5),
                LocalDate.of(2026, 2, 9));
    }

    public static RecordReply reply(int communication) {
        return new RecordReply(
                CASE, communication, PartyAnswer.REPLIED, "Inget att invända.", LocalDate.of(2026, 2, 6));
    }

    public static RecordNote note() {
        return new RecordNote(CASE, "Sökanden ringde om tidplanen.", LocalDate.of(2026, 1, 20));
    }

    public static SettleChecklistItem settle(String item) {
        return new SettleChecklistItem(
                CASE, new ChecklistCode(item), ChecklistOutcome.DONE, "Prövat.", LocalDate.of(2026, 2, 1));
    }

    public static RequestOpinion requestOpinion() {
        return new RequestOpinion(
                CASE, "Kommunen", null, "Hur ser ni på behovet?", LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 10));
    }

    public static GiveOpinion giveOpinion(int opinion) {
        return new GiveOpinion(CASE, opinion, OpinionStance.SUPPORTS, "Bra.", LocalDate.of(2026, 1, 30));
    }

    public static WithdrawOpinionRequest withdrawOpinion(int opinion) {
        return new WithdrawOpinionRequest(CASE, opinion, "Behövs inte.", LocalDate.of(2026, 1, 30));
    }

    public static FlagCase flag(FlagKind kind) {
        SecrecyProvision provision = kind == FlagKind.SECRECY ? new SecrecyProvision("OSL 30 kap. 23 §") : null;
        return new FlagCase(CASE, kind, provision, "Affärsuppgifter.", LocalDate.of(2026, 1, 20));
    }

    public static RemoveFlag removeFlag(FlagKind kind) {
        return new RemoveFlag(CASE, kind, "Gäller inte längre.", LocalDate.of(2026, 1, 25));
    }

    public static AssessAspect assessAspect(Set<AspectPhase> usedIn) {
        return new AssessAspect(
                CASE, HorizontalAspect.GENDER_EQUALITY, usedIn, "Enligt projektplanen.", LocalDate.of(2026, 2, 1));
    }

    public static StateAgendaImpact impact(ImpactSign sign) {
        return new StateAgendaImpact(
                CASE, AgendaGoal.GOAL_13, sign, ImpactRoute.DIRECT, "Mindre utsläpp.", LocalDate.of(2026, 2, 1));
    }

    public static WithdrawAgendaImpact noImpact(ImpactSign sign) {
        return new WithdrawAgendaImpact(
                CASE, AgendaGoal.GOAL_13, sign, ImpactRoute.DIRECT, "Felbedömt.", LocalDate.of(2026, 2, 1));
    }

    public static PlanIndicator plan(int target) {
        return new PlanIndicator(
                CASE,
                "Deltagare",
                IndicatorKind.OUTPUT,
                "personer",
                target,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 2, 1));
    }

    public static ClassifyContribution classify(ContributionClass contributionClass) {
        return new ClassifyContribution(CASE, contributionClass, LocalDate.of(2026, 2, 1));
    }

    public static StateFinancing financing(long own, long others) {
        return new StateFinancing(CASE, Kronor.of(own), Kronor.of(others), LocalDate.of(2026, 2, 1));
    }

    public static ProposeDecision propose(FundingSplit funding) {
        return new ProposeDecision(CASE, ProposedOutcome.APPROVE, funding, "Bra.", PROPOSED);
    }

    /** The whole of what the company applied for, on a budget of 200 000 kr: a share of one half. */
    public static ApproveGrant approveCompany() {
        return new ApproveGrant(
                CASE,
                anslag(100_000),
                Kronor.of(200_000),
                null,
                List.of(),
                DECIDED,
                List.of("Lämna slutrapport."),
                decision(DECIDED));
    }

    /** The whole of what the project applied for, on its whole budget: a share of one half. */
    public static ApproveGrant approveProject() {
        return new ApproveGrant(
                CASE,
                anslag(500_000),
                Kronor.of(1_000_000),
                new RusPriority("2"),
                List.of(new RusPriority("6")),
                DECIDED,
                List.of(),
                projectDecision(DECIDED));
    }

    public static RejectGrant reject() {
        return new RejectGrant(CASE, decision(DECIDED));
    }

    public static RejectGrant rejectProject() {
        return new RejectGrant(CASE, projectDecision(DECIDED));
    }

    public static DismissApplication dismiss() {
        return new DismissApplication(CASE, decision(DECIDED));
    }

    public static AmendGrant amend(FundingSplit funding, long approvedExpenditure) {
        LocalDate on = LocalDate.of(2026, 5, 4);
        return new AmendGrant(
                CASE,
                ChangeGround.AT_THE_PARTYS_REQUEST,
                funding,
                Kronor.of(approvedExpenditure),
                LocalDate.of(2026, 12, 31),
                on,
                decision(on));
    }

    public static PutOnAgenda putOnAgenda() {
        return new PutOnAgenda(CASE, LocalDate.of(2026, 11, 20));
    }

    public static TakeOffAgenda takeOffAgenda() {
        return new TakeOffAgenda(CASE, "Sökanden kompletterar");
    }

    public static ReportDecision report(int decision) {
        return new ReportDecision(CASE, decision, LocalDate.of(2026, 11, 20), "§ 12");
    }

    public static CorrectDecision correct(int decision) {
        return new CorrectDecision(
                CASE,
                decision,
                SlipKind.TYPING,
                CorrectedPart.MOTIVERING,
                "Uppfyller vilkoren.",
                "Uppfyller villkoren.",
                null,
                "Bokstav saknades",
                CLOSED);
    }

    public static CorrectDecision correctAmount(int decision, FundingSplit funding) {
        return new CorrectDecision(
                CASE,
                decision,
                SlipKind.COUNTING,
                CorrectedPart.AMOUNT,
                "100 000 kr",
                "Det rätta beloppet",
                funding,
                "Fel summerat",
                CLOSED);
    }

    public static RecordDissent dissent(int decision, String... by) {
        return new RecordDissent(
                CASE,
                decision,
                List.of(by).stream().map(OfficerId::new).toList(),
                "Ansökan borde ha avslagits.",
                CLOSED);
    }

    public static ReduceGrant reduce(FundingSplit reduced) {
        return new ReduceGrant(CASE, ReductionKind.ATERFORING, reduced, null, decision(CLOSED));
    }

    /** The Region takes money back under way. */
    public static ReduceGrant takeBack(FundingSplit reduced, @Nullable ChangeGround ground) {
        return new ReduceGrant(CASE, ReductionKind.ATERTAG, reduced, ground, decision(CLOSED));
    }

    public static RevokeGrant revoke() {
        return new RevokeGrant(CASE, ChangeGround.MISLEADING_INFORMATION, decision(CLOSED));
    }

    public static SubmitClaim claim(long accumulatedCosts) {
        return new SubmitClaim(CASE, Kronor.of(accumulatedCosts), null, LocalDate.of(2026, 5, 31), CLAIMED);
    }

    public static DecidePayment decidePayment(int claim, long approvedCosts, FundingSplit amount) {
        return new DecidePayment(CASE, claim, Kronor.of(approvedCosts), amount, decision(PAYMENT_DECIDED));
    }

    public static RecordPayment pay(int payment) {
        return new RecordPayment(CASE, payment, null, PAID);
    }

    public static RecordPayment pay(int payment, FundingSource source) {
        return new RecordPayment(CASE, payment, source, PAID);
    }

    public static ReturnClaim returnClaim(int claim) {
        return new ReturnClaim(CASE, claim, "Huvudbok", CLAIMED, CLAIMED.plusDays(14));
    }

    public static DenyPayment deny(int claim) {
        return new DenyPayment(CASE, claim, RecoveryGround.NOT_USED_FOR_PURPOSE, decision(PAYMENT_DECIDED));
    }

    public static CancelPayment cancel(int payment) {
        return new CancelPayment(CASE, payment, decision(PAID));
    }

    public static CheckRecoveryOrders checkOrders(RecoveryOrders outcome, LocalDate on) {
        return new CheckRecoveryOrders(CASE, outcome, "Kommissionens förteckning", on);
    }

    public static RecordSustainabilityDialogue dialogue(LocalDate on) {
        return new RecordSustainabilityDialogue(CASE, "Almi", on, "Dialog 2026-14");
    }

    public static GrantAdvance advance(FundingSplit amount) {
        return new GrantAdvance(CASE, amount, decision(LocalDate.of(2026, 3, 2)));
    }

    public static DecideRecovery recover(FundingSplit amount) {
        return new DecideRecovery(
                CASE, RecoveryGround.NOT_USED_FOR_PURPOSE, amount, null, null, decision(RECOVERY_DECIDED));
    }

    public static DecideRecovery recover(FundingSplit amount, FundingSplit waived) {
        return with(with(recover(amount), "waived", waived), "waivedBecause", "Felet var litet och rättades genast.");
    }

    public static SetOffRecovery setOff(int recovery, int payment, FundingSplit amount) {
        return new SetOffRecovery(CASE, recovery, PaymentRef.of(CASE, payment), amount, decision(REPAID));
    }

    public static HandOverRecovery handOver(int recovery) {
        return new HandOverRecovery(CASE, recovery, "Mottagaren betalar inte.", REPAID);
    }

    public static WriteOffRecovery writeOff(int recovery) {
        return new WriteOffRecovery(CASE, recovery, decision(REPAID));
    }

    public static RecordRepayment repay(int recovery, FundingSplit amount) {
        return new RecordRepayment(CASE, recovery, amount, REPAID);
    }

    public static RecordIndicatorOutcome indicator() {
        return new RecordIndicatorOutcome(
                CASE,
                "Deltagare",
                IndicatorKind.OUTPUT,
                Set.of(IndicatorBasis.FOLLOW_UP),
                new Counts(3, 2, 0, 1),
                LocalDate.of(2026, 7, 1));
    }

    public static SubmitProgressReport progress() {
        return new SubmitProgressReport(CASE, LocalDate.of(2026, 4, 30), "Går bra.", LocalDate.of(2026, 5, 4));
    }

    public static SubmitFinalReport finalReport() {
        return new SubmitFinalReport(CASE, "Klart.", REPORTED);
    }

    public static AcceptFinalReport accept() {
        return new AcceptFinalReport(CASE, LocalDate.of(2026, 9, 20));
    }

    public static CloseProject close() {
        return new CloseProject(CASE, CLOSED);
    }

    /** The content of the documents in the examples; a store that is to take them is given it first. */
    public static byte[] content() {
        return "%PDF-1.7 Projektplan (påhittad)".getBytes(StandardCharsets.UTF_8);
    }

    /** A project plan. */
    public static FileDocument file() {
        return new FileDocument(
                CASE,
                Sha256.of(content()),
                "Projektplan med budget",
                DocumentKind.PROJEKTPLAN,
                DocumentFormat.PDF,
                content().length,
                LocalDate.of(2026, 1, 15),
                null);
    }

    public static WithdrawDocument withdrawDocument(int document) {
        return new WithdrawDocument(CASE, document, "Hör till ett annat ärende.");
    }

    public static List<GrantCommand> companyProposed() {
        return sequence(
                List.of(applyForCompany(), register(), assign()), companyChecks(), List.of(propose(anslag(100_000))));
    }

    public static List<GrantCommand> projectProposed() {
        return sequence(
                List.of(applyForProject(), register(), assign()), projectCriteria(), List.of(propose(anslag(500_000))));
    }

    public static List<GrantCommand> companyRunning() {
        return sequence(companyProposed(), List.of(approveCompany()));
    }

    public static List<GrantCommand> projectRunning() {
        return sequence(projectProposed(), List.of(approveProject()));
    }

    /** The company has shown 150 000 kr of costs and been paid its half of them. */
    public static List<GrantCommand> companyPaid() {
        return sequence(companyRunning(), List.of(claim(150_000), decidePayment(1, 150_000, anslag(75_000)), pay(1)));
    }

    @SafeVarargs
    public static List<GrantCommand> sequence(List<? extends GrantCommand>... parts) {
        List<GrantCommand> all = new ArrayList<>();
        for (List<? extends GrantCommand> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
