package se.bifall.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;
import se.bifall.codes.ChangeGround;
import se.bifall.codes.ContactRole;
import se.bifall.codes.CorrectedPart;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.GrantKind;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RecoveryGround;
import se.bifall.codes.ReductionKind;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SlipKind;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.GrantCommand.FileDocument;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.events.GrantEvent.DecisionCorrected;

/** Events of the example case, with everything a test is not about filled in. {@link Altered#with} changes the rest. */
public final class Happened {
    private Happened() {}

    /** A company in Lycksele, led by women, applied for 100 000 kr of 250 000 kr. */
    public static GrantApplied applied() {
        return applied(Ask.applyForCompany(), GrantKind.FORETAGSSTOD, "1");
    }

    /** A municipality's project in inner Umeå, 500 000 kr of 1 000 000 kr. */
    public static GrantApplied projectApplied() {
        return applied(Ask.applyForProject(), GrantKind.PROJEKTSTOD, "OUTSIDE");
    }

    private static GrantApplied applied(ApplyForGrant c, GrantKind kind, String area) {
        return new GrantApplied(
                c.caseId(),
                c.applicant(),
                c.supportType(),
                kind,
                c.title(),
                c.applied(),
                c.expenditure(),
                c.budget(),
                c.place(),
                new InvestmentArea(area),
                "regionalstödskarta 2022",
                c.measureStartsOn(),
                c.measureEndsOn(),
                c.receivedOn(),
                c.primaryPriority(),
                c.secondaryPriorities(),
                "vasterbotten-2026-1");
    }

    public static ApplicationRegistered registered() {
        return new ApplicationRegistered(
                Ask.CASE, Ask.register().diarienummer(), Ask.register().registeredOn());
    }

    public static CaseworkerAssigned assigned() {
        return new CaseworkerAssigned(Ask.CASE, Ask.HANDLAGGARE);
    }

    public static ContactPersonNamed contactNamed() {
        return new ContactPersonNamed(Ask.CASE, Ask.SUBJECT, ContactRole.CONTACT_PERSON);
    }

    public static ContactPersonRemoved contactRemoved() {
        return new ContactPersonRemoved(Ask.CASE, Ask.SUBJECT);
    }

    public static GrantApplied soleTraderApplied() {
        return applied(Ask.applyAsSoleTrader(), GrantKind.FORETAGSSTOD, "1");
    }

    public static CompletionRequested completionRequested() {
        return new CompletionRequested(Ask.CASE, "Budget", LocalDate.of(2026, 1, 17), LocalDate.of(2026, 2, 1));
    }

    public static CompletionReceived completionReceived() {
        return new CompletionReceived(Ask.CASE, "Budget", LocalDate.of(2026, 1, 30));
    }

    public static DelayNotified delayNotified() {
        return new DelayNotified(
                Ask.CASE, Ask.notifyDelay().reason(), Ask.notifyDelay().notifiedOn());
    }

    public static DecisionDemanded demanded() {
        return new DecisionDemanded(Ask.CASE, Ask.demand().receivedOn());
    }

    public static DecisionDemandRefused demandRefused() {
        return new DecisionDemandRefused(Ask.CASE, Ask.refuseDemand().decision());
    }

    public static ApplicationWithdrawn withdrawn() {
        return new ApplicationWithdrawn(Ask.CASE, "Återtagen", LocalDate.of(2026, 1, 20));
    }

    public static CriterionAssessed assessed() {
        return new CriterionAssessed(
                Ask.CASE,
                new CriterionCode("INGEN_SKATTESKULD"),
                CriterionOutcome.MET,
                "Prövat",
                "Kronofogden",
                LocalDate.of(2026, 2, 1),
                Ask.HANDLAGGARE);
    }

    public static DecisionProposed proposed() {
        return new DecisionProposed(
                Ask.CASE, ProposedOutcome.APPROVE, Ask.anslag(100_000), "Bra", Ask.HANDLAGGARE, Ask.PROPOSED);
    }

    public static GrantApproved approved(FundingSplit funding) {
        return approved(funding, Ask.DECIDED);
    }

    public static GrantApproved approved(FundingSplit funding, LocalDate on) {
        return new GrantApproved(
                Ask.CASE,
                Ask.decision(on),
                funding,
                Kronor.of(200_000),
                new InvestmentArea("1"),
                "regionalstödskarta 2022",
                new RusPriority("2"),
                List.of(),
                on,
                List.of(),
                "vasterbotten-2026-1");
    }

    public static GrantRejected rejected() {
        return new GrantRejected(Ask.CASE, Ask.decision(Ask.DECIDED));
    }

    public static ApplicationDismissed dismissed() {
        return new ApplicationDismissed(Ask.CASE, Ask.decision(Ask.DECIDED));
    }

    public static GrantAmended amended(FundingSplit funding, LocalDate on) {
        return new GrantAmended(
                Ask.CASE,
                Ask.decision(on),
                ChangeGround.AT_THE_PARTYS_REQUEST,
                funding,
                Kronor.of(210_000),
                LocalDate.of(2027, 6, 30),
                on);
    }

    /** The amount of a decision was wrong from the beginning. */
    public static DecisionCorrected amountCorrected(int decision, FundingSplit funding, LocalDate on) {
        return new DecisionCorrected(
                Ask.CASE,
                decision,
                SlipKind.COUNTING,
                CorrectedPart.AMOUNT,
                "Fel belopp",
                "Rätt belopp",
                funding,
                "Fel summerat",
                on,
                Ask.BESLUTSFATTARE);
    }

    public static GrantReduced reduced(FundingSplit amount, LocalDate on) {
        return new GrantReduced(Ask.CASE, ReductionKind.ATERFORING, amount, null, Ask.decision(on));
    }

    public static GrantRevoked revoked(FundingSplit unpaid, LocalDate on) {
        return new GrantRevoked(Ask.CASE, unpaid, ChangeGround.MISLEADING_INFORMATION, Ask.decision(on));
    }

    public static ClaimSubmitted claimed(int claim, long costs) {
        return new ClaimSubmitted(Ask.CASE, claim, Kronor.of(costs), null, LocalDate.of(2026, 5, 31), Ask.CLAIMED);
    }

    public static PaymentDecided paymentDecided(int payment, int claim, FundingSplit amount) {
        return new PaymentDecided(
                Ask.CASE, payment, claim, Kronor.of(150_000), amount, Ask.decision(Ask.PAYMENT_DECIDED));
    }

    public static AdvanceGranted advanceGranted(int payment, FundingSplit amount) {
        return new AdvanceGranted(Ask.CASE, payment, amount, Ask.decision(LocalDate.of(2026, 3, 2)));
    }

    public static PaymentRecorded paid(int payment, FundingSplit amount, LocalDate on) {
        return new PaymentRecorded(Ask.CASE, payment, amount, on, Ask.EKONOM);
    }

    public static RecoveryDecided recoveryDecided(int recovery, FundingSplit amount) {
        return new RecoveryDecided(
                Ask.CASE,
                recovery,
                RecoveryGround.NOT_USED_FOR_PURPOSE,
                amount,
                FundingSplit.NONE,
                null,
                Ask.RECOVERY_DECIDED.plusMonths(1),
                Ask.decision(Ask.RECOVERY_DECIDED));
    }

    public static RepaymentRecorded repaid(int recovery, FundingSplit amount, LocalDate on) {
        return new RepaymentRecorded(Ask.CASE, recovery, amount, on, Ask.EKONOM);
    }

    public static FinalReportSubmitted finalReported() {
        return new FinalReportSubmitted(Ask.CASE, "Klart", Ask.REPORTED);
    }

    public static FinalReportAccepted finalAccepted() {
        return new FinalReportAccepted(Ask.CASE, Ask.HANDLAGGARE, LocalDate.of(2026, 9, 20));
    }

    public static ProjectClosed closed() {
        return new ProjectClosed(Ask.CASE, Ask.CLOSED, Ask.HANDLAGGARE);
    }

    public static DocumentFiled documentFiled(int document, @Nullable Integer claim) {
        FileDocument c = Ask.file();
        return new DocumentFiled(
                Ask.CASE,
                document,
                c.sha256(),
                c.documentTitle(),
                c.kind(),
                c.format(),
                c.bytes(),
                c.receivedOn(),
                claim);
    }

    public static DocumentWithdrawn documentWithdrawn(int document) {
        return new DocumentWithdrawn(
                Ask.CASE, document, Ask.withdrawDocument(document).reason());
    }

    /** The same events, of another case. */
    public static List<GrantEvent> inCase(String caseId, GrantEvent... events) {
        List<GrantEvent> moved = new ArrayList<>();
        Arrays.stream(events)
                .forEach(event -> moved.add((GrantEvent) Altered.with((Record) event, "caseId", new CaseId(caseId))));
        return moved;
    }
}
