package se.bifall.query.casefile;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Applicant;
import se.bifall.codes.CaseId;
import se.bifall.codes.Decision;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.GrantKind;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.codes.Place;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SupportShare;
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
    Decision decision;

    FundingSplit granted = FundingSplit.NONE;
    FundingSplit reduced = FundingSplit.NONE;
    FundingSplit net = FundingSplit.NONE;
    FundingSplit paid = FundingSplit.NONE;
    FundingSplit repaid = FundingSplit.NONE;
    Kronor approvedExpenditure = Kronor.ZERO;
    SupportShare share = SupportShare.NONE;
    List<Claim> claims = List.of();
    List<Payment> payments = List.of();
    List<Recovery> recoveries = List.of();
    List<Posting> postings = List.of();
    List<Made> decisions = List.of();

    @Nullable
    LocalDate agendaOn;

    /** @param decided true when a payment decision has answered it */
    public record Claim(int number, Kronor accumulatedCosts, LocalDate receivedOn, boolean decided) {}

    public record Payment(
            int number,
            FundingSplit amount,
            LocalDate decidedOn,
            boolean advance,
            @Nullable LocalDate paidOn) {}

    /**
     * A decision of the case.
     *
     * @param number from 1, in the order they were taken
     * @param amount as corrected; nothing for a rejection or a dismissal
     * @param reportedOn the sitting where the nämnd was told of it, when it was decided on delegation
     * @param reportedIn the paragraph of its minutes
     */
    public record Made(
            int number,
            DecisionKind kind,
            Decision decision,
            FundingSplit amount,
            @Nullable LocalDate reportedOn,
            @Nullable String reportedIn) {
        /** True for a decision on delegation that the nämnd has not been told of. */
        public boolean isUnreported() {
            return !decision.isOfASitting() && reportedOn == null;
        }

        static Made of(int number, Decided event) {
            return new Made(number, Decided.kindOf(event), event.decision(), Decided.amountOf(event), null, null);
        }
    }

    public record Recovery(int number, FundingSplit amount, FundingSplit repaid, LocalDate decidedOn) {}

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
        copy.decision = decision;
        copy.granted = granted;
        copy.reduced = reduced;
        copy.net = net;
        copy.paid = paid;
        copy.repaid = repaid;
        copy.approvedExpenditure = approvedExpenditure;
        copy.share = share;
        copy.claims = claims;
        copy.payments = payments;
        copy.decisions = decisions;
        copy.agendaOn = agendaOn;
        copy.recoveries = recoveries;
        copy.postings = postings;
        return copy;
    }

    void post(Measure measure, LocalDate on, FundingSplit split) {
        List<Posting> more = new ArrayList<>(postings);
        split.shares().forEach((source, amount) -> more.add(new Posting(measure, on, source, amount.amount())));
        postings = List.copyOf(more);
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

    public @Nullable LocalDate completionDueOn() {
        return completionDueOn;
    }

    /** The decision that ended the preparation; null before. */
    public @Nullable Decision decision() {
        return decision;
    }

    /** Gross: what was granted and later added. */
    public FundingSplit granted() {
        return granted;
    }

    public FundingSplit reduced() {
        return reduced;
    }

    public FundingSplit net() {
        return net;
    }

    public FundingSplit paid() {
        return paid;
    }

    public FundingSplit repaid() {
        return repaid;
    }

    /** Granted net and not yet paid. */
    public Kronor left() {
        return net.total().lessAtMost(paid.total());
    }

    public Kronor approvedExpenditure() {
        return approvedExpenditure;
    }

    /** What approved costs are paid by. */
    public SupportShare share() {
        return share;
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

    public List<Posting> postings() {
        return postings;
    }

    /** The source that the decision counts under: the one with most of the money; null when nothing is granted. */
    public @Nullable FundingSource principalSource() {
        return granted.principal().orElse(null);
    }
}
