package se.bifall.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Decision;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.GrantKind;
import se.bifall.codes.Kronor;
import se.bifall.events.GrantEvent.CriterionAssessed;
import se.bifall.events.GrantEvent.DecisionProposed;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.work.Deadlines;

/** A case written out: where it stands, its amounts and its facts in groups, and what its decision rests on. */
record CaseView(
        String diarienummer,
        Status status,
        List<DeadlineView> deadlines,
        List<EventFields.Field> amounts,
        List<EventFields.Field> application,
        List<EventFields.Field> grant,
        List<EventFields.Field> decision,
        List<CriterionAssessed> assessments,
        @Nullable DecisionProposed proposal) {

    /** Writes a case out in words. */
    @Component
    static final class Maker {
        private final Labels labels;
        private final EventFields fields;
        private final Deadlines.Times times;

        private final DeadlineView.Maker deadlines;

        Maker(Labels labels, EventFields fields, Deadlines.Times times, DeadlineView.Maker deadlines) {
            this.deadlines = deadlines;
            this.labels = labels;
            this.fields = fields;
            this.times = times;
        }

        CaseView of(CaseFacts f, CaseHistory history, LocalDate today) {
            Decision decision = f.decision();
            return new CaseView(
                    Optional.ofNullable(f.diarienummer()).orElseGet(() -> PageWords.word("case.unregistered")),
                    Status.of(f.phase()),
                    deadlines.all(Deadlines.of(f, times, today), today),
                    amounts(f),
                    application(f),
                    grant(f, history),
                    decision == null ? List.of() : fields.of(decision),
                    history.all(CriterionAssessed.class),
                    history.last(DecisionProposed.class).orElse(null));
        }

        private static List<EventFields.Field> amounts(CaseFacts f) {
            List<EventFields.Field> amounts = new ArrayList<>();
            amounts.add(amount("applied", f.applied()));
            amounts.add(amount("granted", f.granted().total()));
            amounts.add(amount("reduced", f.reduced().total()));
            amounts.add(amount("paid", f.paid().total()));
            if (!f.recoveries().isEmpty()) {
                Kronor demanded = FundingSplit.sum(f.recoveries().stream()
                                .map(CaseFacts.Recovery::amount)
                                .toList())
                        .total();
                amounts.add(amount("recovered", demanded));
                amounts.add(amount("repaid", f.repaid().total()));
            }
            amounts.add(amount("left", f.left()));
            return amounts;
        }

        private static EventFields.Field amount(String key, Kronor amount) {
            return new EventFields.Field(PageWords.word("case." + key), PageWords.kronor(amount));
        }

        private List<EventFields.Field> application(CaseFacts f) {
            List<EventFields.Field> rows = new ArrayList<>(fields.of(f.applicant()));
            rows.add(field("supportType", f.supportType()));
            rows.add(field("grantKind", f.grantKind()));
            rows.add(field("expenditure", f.expenditure()));
            if (!f.budget().shares().isEmpty()) {
                rows.add(field("budget", f.budget()));
            }
            rows.addAll(fields.of(f.place()));
            rows.add(field("investmentArea", f.investmentArea()));
            rows.add(field("areaMap", f.areaMap()));
            rows.add(new EventFields.Field(
                    PageWords.word("case.period"), f.measureStartsOn() + " – " + f.measureEndsOn()));
            rows.add(field("receivedOn", f.receivedOn()));
            rows.add(field("primaryPriority", f.primaryPriority()));
            rows.add(field("secondaryPriorities", f.secondaryPriorities()));
            if (f.grantKind() == GrantKind.PROJEKTSTOD) {
                rows.add(field("contributionClass", f.contributionClass()));
            }
            CaseFacts.Financing financing = f.financing();
            if (financing != null) {
                rows.add(field("ownFinancing", financing.own()));
                rows.add(field("othersFinancing", financing.others()));
            }
            rows.add(field("caseworker", f.caseworker()));
            if (f.completionDueOn() != null) {
                rows.add(new EventFields.Field(
                        PageWords.word("case.completionDue"),
                        f.completionDueOn().toString()));
            }
            return rows;
        }

        /** What holds now, amendments included, and the conditions of the approval. */
        private List<EventFields.Field> grant(CaseFacts f, CaseHistory history) {
            Optional<GrantApproved> approval = history.last(GrantApproved.class);
            if (approval.isEmpty()) {
                return List.of();
            }
            List<EventFields.Field> rows = new ArrayList<>();
            rows.add(new EventFields.Field(PageWords.word("case.holdsNow"), Labels.capital(PageWords.split(f.net()))));
            rows.add(field("approvedExpenditure", f.approvedExpenditure()));
            rows.add(field("inForceFrom", approval.get().inForceFrom()));
            rows.add(field("conditions", approval.get().conditions()));
            return rows;
        }

        private EventFields.Field field(String name, @Nullable Object value) {
            return new EventFields.Field(PageWords.field(name), labels.of(value));
        }
    }
}
