package se.bifall.query.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Decision;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.codes.ProposedOutcome;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Claim;
import se.bifall.query.casefile.CaseFacts.Payment;
import se.bifall.query.casefile.Casework;
import se.bifall.query.casefile.SittingFacts;
import se.bifall.query.work.Deadline.Kind;
import se.bifall.query.work.Deadline.State;
import se.bifall.query.work.Errand.Group;

/**
 * One person's own list: what waits for them and what falls due. Pure.
 *
 * @param errands the most urgent first: passed deadlines, then soon, then by how long they have waited
 * @param sittings what waits about sittings of the nämnd, for those who keep its minutes
 * @param unassigned how many cases nobody has; counted for those who may assign, never listed
 */
public record ToDo(List<Errand> errands, List<SittingErrand> sittings, long unassigned) {
    private static final Comparator<Errand> URGENT_FIRST = Comparator.comparing(
                    Errand::due, Comparator.nullsLast(Comparator.comparing(Deadline::day)))
            .thenComparing(Errand::since)
            .thenComparing(errand -> errand.facts().caseId().value());

    public ToDo {
        errands = List.copyOf(errands);
        sittings = List.copyOf(sittings);
    }

    /** What this person has to do today. */
    public static ToDo of(
            Collection<CaseFacts> cases,
            Collection<SittingFacts> sittings,
            Person person,
            Deadlines.Times times,
            LocalDate today) {
        List<Errand> errands = new ArrayList<>();
        long unassigned = 0;
        boolean assigns = person.may(AssignCaseworker.class);
        for (CaseFacts facts : cases) {
            if (facts.phase().isEnded()) {
                continue;
            }
            unassigned += assigns && isUnassigned(facts) ? 1 : 0;
            new Case(facts, Deadlines.of(facts, times, today), person, today).addTo(errands);
        }
        errands.sort(URGENT_FIRST);
        return new ToDo(errands, SittingErrand.of(sittings, cases, person, today), unassigned);
    }

    /** True when the case lives and nobody has it. */
    public static boolean isUnassigned(CaseFacts facts) {
        return facts.caseworker() == null && !facts.phase().isEnded();
    }

    /** How many things wait, sittings included. */
    public int number() {
        return errands.size() + sittings.size();
    }

    /** How many errands have a deadline in that state. */
    public long due(State state) {
        return errands.stream()
                .filter(errand -> errand.due() != null && errand.due().state() == state)
                .count();
    }

    private record Case(CaseFacts facts, List<Deadline> deadlines, Person person, LocalDate today) {
        void addTo(List<Errand> errands) {
            if (isMe(facts.caseworker())) {
                mine(errands);
            }
            opinions(errands);
            if (facts.phase() == Phase.PROPOSED && !isMe(facts.proposedBy())) {
                Class<? extends GrantCommand> decision = decision(facts.proposedOutcome());
                add(errands, Group.DECIDE, decision, 0, facts.proposedOn(), Kind.DEMAND, Kind.SIX_MONTHS);
            }
            if (facts.phase() == Phase.RUNNING
                    || facts.phase() == Phase.FINAL_REPORTED
                    || facts.phase() == Phase.FINAL_ACCEPTED) {
                money(errands);
            }
        }

        private boolean isMe(@Nullable OfficerId officer) {
            return officer != null && officer.value().equals(person.name());
        }

        private void mine(List<Errand> errands) {
            switch (facts.phase()) {
                case APPLIED -> mine(errands, RegisterApplication.class, facts.receivedOn());
                case REGISTERED -> mine(errands, AssessCriterion.class, facts.receivedOn());
                case ASSESSED -> mine(errands, ProposeDecision.class, facts.receivedOn());
                case AWAITING_COMPLETION ->
                    add(errands, Group.MINE, ReceiveCompletion.class, 0, facts.receivedOn(), Kind.COMPLETION);
                case FINAL_REPORTED -> mine(errands, AcceptFinalReport.class, facts.finalReportedOn());
                case FINAL_ACCEPTED -> {
                    if (nothingWaits()) {
                        mine(
                                errands,
                                facts.left().isZero() ? CloseProject.class : ReduceGrant.class,
                                facts.finalReportedOn());
                    }
                }
                case REVOKED ->
                    mine(
                            errands,
                            CloseProject.class,
                            Optional.ofNullable(facts.decision())
                                    .map(Decision::decidedOn)
                                    .orElse(null));
                case RUNNING -> {
                    if (!facts.measureEndsOn().isAfter(today)) {
                        add(errands, Group.MINE, SubmitFinalReport.class, 0, facts.measureEndsOn(), Kind.FINAL_REPORT);
                    }
                }
                case PROPOSED, CLOSED, REJECTED, DISMISSED, WITHDRAWN -> {}
            }
            if (isMuchDelayed() && facts.delayNotifiedOn() == null) {
                add(errands, Group.MINE, NotifyDelay.class, 0, facts.receivedOn(), Kind.SIX_MONTHS);
            }
        }

        /** About to pass six months, or past them: the party is to be told why (förvaltningslagen 11 §). */
        private boolean isMuchDelayed() {
            return deadlines.stream()
                    .anyMatch(deadline -> deadline.kind() == Kind.SIX_MONTHS && deadline.state() != State.LATER);
        }

        private boolean nothingWaits() {
            return facts.claims().stream().noneMatch(Claim::isOpen)
                    && facts.payments().stream().noneMatch(Payment::isOpen);
        }

        private void money(List<Errand> errands) {
            for (Claim claim : facts.claims()) {
                if (claim.isOpen()) {
                    add(
                            errands,
                            Group.DECIDE_PAYMENT,
                            DecidePayment.class,
                            claim.number(),
                            claim.receivedOn(),
                            Kind.CLAIM);
                    break;
                }
            }
            for (Payment payment : facts.payments()) {
                if (payment.isOpen()) {
                    add(errands, Group.PAY, RecordPayment.class, payment.number(), payment.decidedOn());
                }
            }
        }

        private void mine(List<Errand> errands, Class<? extends GrantCommand> command, @Nullable LocalDate since) {
            add(errands, Group.MINE, command, 0, since, Kind.DEMAND, Kind.SIX_MONTHS);
        }

        /** Asked of this person; or awaited by the caseworker, from the day when it should have come. */
        private void opinions(List<Errand> errands) {
            for (Casework.Opinion opinion : facts.casework().openOpinions()) {
                boolean late = isMe(facts.caseworker()) && !today.isBefore(opinion.dueOn());
                if (person.may(GiveOpinion.class) && (isMe(opinion.officer()) || late)) {
                    errands.add(new Errand(
                            isMe(opinion.officer()) ? Group.OPINION : Group.OPINION_AWAITED,
                            facts,
                            GiveOpinion.class,
                            opinion.number(),
                            facts.receivedOn(),
                            Deadlines.lastDay(Kind.OPINION, opinion.dueOn(), today)));
                }
            }
        }

        /** Only what this person may do. */
        private void add(
                List<Errand> errands,
                Group group,
                Class<? extends GrantCommand> command,
                int item,
                @Nullable LocalDate since,
                Kind... answers) {
            if (person.may(command)) {
                errands.add(new Errand(
                        group,
                        facts,
                        command,
                        item,
                        Objects.requireNonNullElse(since, facts.receivedOn()),
                        nearest(answers)));
            }
        }

        private @Nullable Deadline nearest(Kind... kinds) {
            return deadlines.stream()
                    .filter(deadline -> List.of(kinds).contains(deadline.kind()))
                    .findFirst()
                    .orElse(null);
        }

        private static Class<? extends GrantCommand> decision(@Nullable ProposedOutcome outcome) {
            return outcome == null
                    ? ApproveGrant.class
                    : switch (outcome) {
                        case APPROVE -> ApproveGrant.class;
                        case REJECT -> RejectGrant.class;
                        case DISMISS -> DismissApplication.class;
                    };
        }
    }
}
