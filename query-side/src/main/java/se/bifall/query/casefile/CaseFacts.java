package se.bifall.query.casefile;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bifall.account.PaymentAccount;
import se.bifall.codes.Applicant;
import se.bifall.codes.CaseId;
import se.bifall.codes.ContactRole;
import se.bifall.codes.ContributionClass;
import se.bifall.codes.CostSplit;
import se.bifall.codes.Decision;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.DocumentKind;
import se.bifall.codes.FlagKind;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.GrantKind;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.codes.Place;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.RecoveryGround;
import se.bifall.codes.RecoveryOrders;
import se.bifall.codes.RusPriority;
import se.bifall.codes.Sha256;
import se.bifall.codes.SubjectId;
import se.bifall.codes.SupportType;
import se.bifall.events.Decided;

/**
 * What is known of one case: the fold of its events, which {@link CaseFold} makes. Readers get a copy that no longer
 * changes.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NON_PRIVATE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class CaseFacts {
    CaseId caseId;
    long version;
    long position;
    Phase phase = Phase.APPLIED;
    Phase beforeCompletion = Phase.APPLIED;

    @Nullable
    Applicant applicant;

    @Nullable
    SupportType supportType;

    @Nullable
    GrantKind grantKind;

    String title = "";
    Kronor applied = Kronor.ZERO;
    Kronor expenditure = Kronor.ZERO;
    CostSplit budget = CostSplit.NONE;

    @Nullable
    Place place;

    InvestmentArea investmentArea = InvestmentArea.NOT_REPORTED;
    String areaMap = "";

    @Nullable
    LocalDate receivedOn;

    @Nullable
    LocalDate measureStartsOn;

    @Nullable
    LocalDate measureEndsOn;

    @Nullable
    RusPriority primaryPriority;

    List<RusPriority> secondaryPriorities = List.of();

    @Nullable
    String diarienummer;

    @Nullable
    OfficerId caseworker;

    @Nullable
    LocalDate completionDueOn;

    @Nullable
    LocalDate delayNotifiedOn;

    @Nullable
    LocalDate demandedOn;

    @Nullable
    LocalDate demandRefusedOn;

    @Nullable
    ProposedOutcome proposedOutcome;

    @Nullable
    OfficerId proposedBy;

    @Nullable
    LocalDate proposedOn;

    @Nullable
    LocalDate finalReportedOn;

    @Nullable
    Decision decision;

    Kronor approvedExpenditure = Kronor.ZERO;

    @Nullable
    ContributionClass contributionClass;

    @Nullable
    Financing financing;

    PaymentAccount account = PaymentAccount.EMPTY;
    List<Claim> claims = List.of();
    List<Payment> payments = List.of();
    List<Recovery> recoveries = List.of();
    List<Document> documents = List.of();
    List<Posting> postings = List.of();
    List<Contact> contacts = List.of();

    @JsonDeserialize(as = LinkedHashSet.class)
    Set<SubjectId> subjects = Set.of();

    Casework casework = new Casework();
    List<Made> decisions = List.of();

    @Nullable
    LocalDate agendaOn;

    @Nullable
    Span span;

    /** A natural person named in the case; who it is stands in the person store. */
    public record Contact(SubjectId subject, ContactRole role) {}

    @Nullable
    LocalDate dialogueHeldOn;

    @Nullable
    LocalDate recoveryOrdersCheckedOn;

    @Nullable
    RecoveryOrders recoveryOrders;

    /** Who pays the costs that the grant leaves, as stated last. */
    public record Financing(Kronor own, Kronor others) {
        static final Financing NONE = new Financing(Kronor.ZERO, Kronor.ZERO);

        /** True when together they are what the grant leaves, kronor. */
        boolean makes(long left) {
            return own.amount() + others.amount() == left;
        }
    }

    /** What has become of a claim. */
    public enum ClaimState {
        OPEN,
        DECIDED,
        RETURNED,
        DENIED
    }

    /** @param costTypes the accumulated costs by what they are for; nothing when the recipient did not say */
    public record Claim(
            int number,
            Kronor accumulatedCosts,
            CostSplit costTypes,
            LocalDate periodEndsOn,
            LocalDate receivedOn,
            ClaimState state) {
        public boolean isOpen() {
            return state == ClaimState.OPEN;
        }

        /** True when a payment decision has answered it. */
        public boolean isDecided() {
            return state == ClaimState.DECIDED;
        }

        /** True unless it was returned or denied: then it no longer counts. */
        public boolean stands() {
            return state == ClaimState.OPEN || state == ClaimState.DECIDED;
        }

        Claim now(ClaimState next) {
            return new Claim(number, accumulatedCosts, costTypes, periodEndsOn, receivedOn, next);
        }
    }

    /**
     * @param claim the claim that it answers; 0 for an advance
     * @param left decided and neither paid, set off nor cancelled
     * @param cancelled what was decided and then cancelled
     * @param paidOn the day of its first part; null while nothing of it is paid
     * @param decidedBy position in the log of the decision
     * @param paidBy positions of what paid it, or set it off
     */
    public record Payment(
            int number,
            int claim,
            FundingSplit amount,
            FundingSplit left,
            FundingSplit cancelled,
            LocalDate decidedOn,
            boolean advance,
            @Nullable LocalDate paidOn,
            long decidedBy,
            List<Long> paidBy) {
        public boolean isOpen() {
            return !left.total().isZero();
        }

        /** Paid out, or settled by set-off. */
        public FundingSplit settled() {
            return amount.minus(left).minus(cancelled);
        }

        Payment settled(FundingSplit part, LocalDate on, long event) {
            List<Long> by = new ArrayList<>(paidBy);
            by.add(event);
            return new Payment(
                    number,
                    claim,
                    amount,
                    left.minus(part),
                    cancelled,
                    decidedOn,
                    advance,
                    paidOn == null ? on : paidOn,
                    decidedBy,
                    List.copyOf(by));
        }

        Payment cancelledRest(FundingSplit rest) {
            return new Payment(
                    number,
                    claim,
                    amount,
                    left.minus(rest),
                    cancelled.plus(rest),
                    decidedOn,
                    advance,
                    paidOn,
                    decidedBy,
                    paidBy);
        }
    }

    /**
     * @param amount demanded, what was waived not included
     * @param repaid repaid or settled by set-off
     * @param handedOverOn when Tillväxtverket took it over; null while the Region has it
     */
    public record Recovery(
            int number,
            RecoveryGround ground,
            FundingSplit amount,
            FundingSplit waived,
            FundingSplit repaid,
            FundingSplit writtenOff,
            LocalDate decidedOn,
            LocalDate interestFrom,
            @Nullable LocalDate handedOverOn) {
        public FundingSplit outstanding() {
            return amount.minus(repaid).minus(writtenOff);
        }

        Recovery less(FundingSplit part) {
            return new Recovery(
                    number,
                    ground,
                    amount,
                    waived,
                    repaid.plus(part),
                    writtenOff,
                    decidedOn,
                    interestFrom,
                    handedOverOn);
        }

        Recovery lost(FundingSplit part) {
            return new Recovery(
                    number,
                    ground,
                    amount,
                    waived,
                    repaid,
                    writtenOff.plus(part),
                    decidedOn,
                    interestFrom,
                    handedOverOn);
        }

        Recovery handedOver(LocalDate on) {
            return new Recovery(number, ground, amount, waived, repaid, writtenOff, decidedOn, interestFrom, on);
        }
    }

    /**
     * A document as its event says; its content is kept elsewhere.
     *
     * @param claim the claim that it belongs to, when it does
     * @param withdrawnBecause why it was wrongly filed; null while it stands
     */
    public record Document(
            int number,
            Sha256 sha256,
            String title,
            DocumentKind kind,
            DocumentFormat format,
            long bytes,
            LocalDate receivedOn,
            @Nullable Integer claim,
            @Nullable String withdrawnBecause) {
        public boolean stands() {
            return withdrawnBecause == null;
        }
    }

    /** The decision that an amount rests on: of a payment the one to pay it, else the one that booked it. */
    public Optional<Made> decisionBehind(Measure measure, long event) {
        long decided = measure != Measure.PAID
                ? event
                : payments.stream()
                        .filter(payment -> payment.paidBy().contains(event))
                        .findFirst()
                        .map(Payment::decidedBy)
                        .orElse(event);
        return decisions.stream().filter(made -> made.event() == decided).findFirst();
    }

    /**
     * A decision of the case.
     *
     * @param number from 1, in the order they were taken
     * @param event its position in the log
     * @param amount as corrected; nothing for a rejection or a dismissal
     * @param reportedOn the sitting where the nämnd was told of it, when it was decided on delegation
     * @param reportedIn the paragraph of its minutes
     */
    public record Made(
            int number,
            long event,
            DecisionKind kind,
            Decision decision,
            FundingSplit amount,
            @Nullable LocalDate reportedOn,
            @Nullable String reportedIn) {
        /** True for a decision on delegation that the nämnd has not been told of. */
        public boolean isUnreported() {
            return !decision.isOfASitting() && reportedOn == null;
        }

        static Made of(int number, Decided event, long position) {
            return new Made(
                    number, position, Decided.kindOf(event), event.decision(), Decided.amountOf(event), null, null);
        }

        Made reported(LocalDate on, String paragraph) {
            return new Made(number, event, kind, decision, amount, on, paragraph);
        }

        Made corrected(FundingSplit right) {
            return new Made(number, event, kind, decision, right, reportedOn, reportedIn);
        }
    }

    public CaseFacts(CaseId caseId) {
        this.caseId = caseId;
    }

    @com.fasterxml.jackson.annotation.JsonCreator
    static CaseFacts empty() {
        return new CaseFacts(new CaseId("0"));
    }

    /** A copy to fold on with; the lists are replaced, never changed. */
    CaseFacts copy() {
        CaseFacts copy = new CaseFacts(caseId);
        copy.version = version;
        copy.position = position;
        copy.phase = phase;
        copy.beforeCompletion = beforeCompletion;
        copy.applicant = applicant;
        copy.supportType = supportType;
        copy.grantKind = grantKind;
        copy.title = title;
        copy.applied = applied;
        copy.expenditure = expenditure;
        copy.budget = budget;
        copy.place = place;
        copy.investmentArea = investmentArea;
        copy.areaMap = areaMap;
        copy.receivedOn = receivedOn;
        copy.measureStartsOn = measureStartsOn;
        copy.measureEndsOn = measureEndsOn;
        copy.primaryPriority = primaryPriority;
        copy.secondaryPriorities = secondaryPriorities;
        copy.diarienummer = diarienummer;
        copy.caseworker = caseworker;
        copy.completionDueOn = completionDueOn;
        copy.delayNotifiedOn = delayNotifiedOn;
        copy.demandedOn = demandedOn;
        copy.demandRefusedOn = demandRefusedOn;
        copy.proposedOutcome = proposedOutcome;
        copy.proposedBy = proposedBy;
        copy.proposedOn = proposedOn;
        copy.finalReportedOn = finalReportedOn;
        copy.decision = decision;
        copy.contributionClass = contributionClass;
        copy.financing = financing;
        copy.account = account;
        copy.dialogueHeldOn = dialogueHeldOn;
        copy.recoveryOrdersCheckedOn = recoveryOrdersCheckedOn;
        copy.recoveryOrders = recoveryOrders;
        copy.approvedExpenditure = approvedExpenditure;
        copy.claims = claims;
        copy.payments = payments;
        copy.decisions = decisions;
        copy.agendaOn = agendaOn;
        copy.recoveries = recoveries;
        copy.documents = documents;
        copy.postings = postings;
        copy.contacts = contacts;
        copy.subjects = subjects;
        copy.casework = casework;
        copy.span = span;
        return copy;
    }

    /** The same, with what the newest facts of the case say too kept once; {@code newest} is not changed. */
    public CaseFacts sharing(CaseFacts newest) {
        CaseFacts shared = copy();
        shared.caseId = newest.caseId;
        shared.applicant = Shared.orNone(applicant, newest.applicant);
        shared.supportType = Shared.orNone(supportType, newest.supportType);
        shared.title = Shared.one(title, newest.title);
        shared.applied = Shared.one(applied, newest.applied);
        shared.expenditure = Shared.one(expenditure, newest.expenditure);
        shared.place = Shared.orNone(place, newest.place);
        shared.investmentArea = Shared.one(investmentArea, newest.investmentArea);
        shared.areaMap = Shared.one(areaMap, newest.areaMap);
        shared.receivedOn = Shared.orNone(receivedOn, newest.receivedOn);
        shared.measureStartsOn = Shared.orNone(measureStartsOn, newest.measureStartsOn);
        shared.measureEndsOn = Shared.orNone(measureEndsOn, newest.measureEndsOn);
        shared.primaryPriority = Shared.orNone(primaryPriority, newest.primaryPriority);
        shared.secondaryPriorities = Shared.list(secondaryPriorities, newest.secondaryPriorities);
        shared.diarienummer = Shared.orNone(diarienummer, newest.diarienummer);
        shared.caseworker = Shared.orNone(caseworker, newest.caseworker);
        shared.proposedBy = Shared.orNone(proposedBy, newest.proposedBy);
        shared.decision = Shared.orNone(decision, newest.decision);
        shared.approvedExpenditure = Shared.one(approvedExpenditure, newest.approvedExpenditure);
        shared.financing = Shared.orNone(financing, newest.financing);
        shared.account = Shared.one(account, newest.account);
        shared.claims = Shared.list(claims, newest.claims);
        shared.payments = Shared.list(payments, newest.payments);
        shared.recoveries = Shared.list(recoveries, newest.recoveries);
        shared.documents = Shared.list(documents, newest.documents);
        shared.postings = Shared.list(postings, newest.postings);
        shared.contacts = Shared.list(contacts, newest.contacts);
        shared.subjects = Shared.one(subjects, newest.subjects);
        shared.casework = casework.sharing(newest.casework);
        shared.decisions = Shared.list(decisions, newest.decisions);
        return shared;
    }

    void post(Measure measure, LocalDate on, FundingSplit split) {
        split.shares().forEach((source, amount) -> post(measure, on, source, amount.amount()));
    }

    void post(Measure measure, LocalDate on, @Nullable FundingSource source, long amount) {
        postings = Lists.with(postings, new Posting(measure, on, source, amount, position));
    }

    public CaseId caseId() {
        return caseId;
    }

    /** Events in the case. */
    public long version() {
        return version;
    }

    /** Position in the log of its newest event. */
    public long position() {
        return position;
    }

    /** Between which events and days it lies; null when it was folded without the days of recording. */
    public @Nullable Span span() {
        return span;
    }

    public Phase phase() {
        return phase;
    }

    public Applicant applicant() {
        return Objects.requireNonNull(applicant);
    }

    public SupportType supportType() {
        return Objects.requireNonNull(supportType);
    }

    public GrantKind grantKind() {
        return Objects.requireNonNull(grantKind);
    }

    public String title() {
        return title;
    }

    public Kronor applied() {
        return applied;
    }

    public Kronor expenditure() {
        return expenditure;
    }

    /** The expenditure applied with, by what it is for; nothing when the applicant did not say. */
    public CostSplit budget() {
        return budget;
    }

    public Place place() {
        return Objects.requireNonNull(place);
    }

    /** By the map of the decision's day, or of the application's while there is no decision. */
    public InvestmentArea investmentArea() {
        return investmentArea;
    }

    public String areaMap() {
        return areaMap;
    }

    public LocalDate receivedOn() {
        return Objects.requireNonNull(receivedOn);
    }

    public LocalDate measureStartsOn() {
        return Objects.requireNonNull(measureStartsOn);
    }

    public LocalDate measureEndsOn() {
        return Objects.requireNonNull(measureEndsOn);
    }

    public @Nullable RusPriority primaryPriority() {
        return primaryPriority;
    }

    public List<RusPriority> secondaryPriorities() {
        return secondaryPriorities;
    }

    public @Nullable String diarienummer() {
        return diarienummer;
    }

    public @Nullable OfficerId caseworker() {
        return caseworker;
    }

    /** Jäv, questions that wait, checklist, flags, sustainability and indicators. */
    public Casework casework() {
        return casework;
    }

    /** The flags that stand, for the queue to sort out cases by. */
    public Set<FlagKind> flags() {
        return casework.flags().stream().map(Casework.Flag::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** True when the caseworker has become jävig: another must be assigned. */
    public boolean needsNewCaseworker() {
        return caseworker != null && casework.hasConflict(caseworker.value());
    }

    public @Nullable LocalDate completionDueOn() {
        return completionDueOn;
    }

    /** When the party was last told of a delay (förvaltningslagen 11 §); null when it was not. */
    public @Nullable LocalDate delayNotifiedOn() {
        return delayNotifiedOn;
    }

    /** When the party demanded a decision (förvaltningslagen 12 §); null when it has not. */
    public @Nullable LocalDate demandedOn() {
        return demandedOn;
    }

    /** When that demand was refused; null while it is not. */
    public @Nullable LocalDate demandRefusedOn() {
        return demandRefusedOn;
    }

    /** What the newest proposal proposes; null before any. */
    public @Nullable ProposedOutcome proposedOutcome() {
        return proposedOutcome;
    }

    /** Föredragande of the newest proposal; null before any. */
    public @Nullable OfficerId proposedBy() {
        return proposedBy;
    }

    /** The day of the newest proposal; null before any. */
    public @Nullable LocalDate proposedOn() {
        return proposedOn;
    }

    /** When the newest final report came in; null before any. */
    public @Nullable LocalDate finalReportedOn() {
        return finalReportedOn;
    }

    /** The decision that ended the preparation; null before. */
    public @Nullable Decision decision() {
        return decision;
    }

    /** Gross: what was granted and later added. */
    public FundingSplit granted() {
        return account.granted();
    }

    public FundingSplit reduced() {
        return account.reduced();
    }

    public FundingSplit net() {
        return account.net();
    }

    public FundingSplit paid() {
        return account.paid();
    }

    public FundingSplit repaid() {
        return account.repaid();
    }

    /** Granted net and not yet paid. */
    public Kronor left() {
        return account.left().total();
    }

    public Kronor approvedExpenditure() {
        return approvedExpenditure;
    }

    /** What the project is expected to contribute; null while nobody has said. */
    public @Nullable ContributionClass contributionClass() {
        return contributionClass;
    }

    /** Own and others' financing as stated last; null while nobody has said. */
    public @Nullable Financing financing() {
        return financing;
    }

    /** The sum of one kind of posting. */
    long posted(Measure measure) {
        return postings.stream()
                .filter(posting -> posting.measure() == measure)
                .mapToLong(Posting::amount)
                .sum();
    }

    /** All the money of the case. */
    public PaymentAccount account() {
        return account;
    }

    public @Nullable LocalDate dialogueHeldOn() {
        return dialogueHeldOn;
    }

    public @Nullable LocalDate recoveryOrdersCheckedOn() {
        return recoveryOrdersCheckedOn;
    }

    /** Null before the first check. */
    public @Nullable RecoveryOrders recoveryOrders() {
        return recoveryOrders;
    }

    public List<Claim> claims() {
        return claims;
    }

    public List<Payment> payments() {
        return payments;
    }

    /** The sitting of the nämnd that the case waits for; null when it waits for none. */
    public @Nullable LocalDate agendaOn() {
        return agendaOn;
    }

    /** Every decision of the case, oldest first. */
    public List<Made> decisions() {
        return decisions;
    }

    public List<Recovery> recoveries() {
        return recoveries;
    }

    /** In the order they were filed, wrongly filed ones too. */
    public List<Document> documents() {
        return documents;
    }

    /** Contact persons and signatories now. */
    public List<Contact> contacts() {
        return contacts;
    }

    /** Every natural person that the case names or ever named, the applicant included. */
    public Set<SubjectId> subjects() {
        return subjects;
    }

    void names(SubjectId subject) {
        Set<SubjectId> all = new LinkedHashSet<>(subjects);
        all.add(subject);
        subjects = Collections.unmodifiableSet(all);
    }

    public List<Posting> postings() {
        return postings;
    }

    /** The source that the decision counts under: the one with most of the money; null when nothing is granted. */
    public @Nullable FundingSource principalSource() {
        return account.granted().principal().orElse(null);
    }
}
