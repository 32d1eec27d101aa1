package se.bifall.query.web.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.events.BifallEvent;
import se.bifall.events.Decided;
import se.bifall.events.GrantEvent.ConflictOfInterestDeclared;
import se.bifall.events.GrantEvent.ConflictOfInterestLifted;
import se.bifall.events.GrantEvent.DecisionCorrected;
import se.bifall.query.audit.Refusal;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.Posting;
import se.bifall.query.replay.Replay;
import se.bifall.query.replay.Step;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.PersonNames;
import se.bifall.query.web.RefusalView;

/**
 * The questions an auditor has of a case, answered from its events.
 *
 * @param people everybody who did something, in the order of their first act
 * @param changes what made the granted amount what it is
 */
record CaseAudit(List<Acting> people, List<Absence> absences, List<Change> changes) {
    /**
     * @param first number of the first act
     * @param acts how many
     * @param knewTo number of the last event before the last act: what the person could know then
     */
    record Acting(String name, int acts, Act first, Act last, int knewTo) {}

    record Act(int number, String name, String at) {}

    /**
     * @param until null while the person is still jävig
     * @param acts that the person took part in while jävig, other than telling of it
     * @param tried what the person asked for in vain in that time
     * @param user user name of the person
     */
    record Absence(
            String name,
            String ground,
            LocalDate since,
            int declared,
            @Nullable LocalDate until,
            @Nullable Integer lifted,
            List<Act> acts,
            List<RefusalView> tried,
            String user) {}

    /**
     * @param corrected true when an earlier amount was wrong from the beginning, and this is put in its place
     * @param why the reasons given; empty when there are none
     * @param gross after it
     * @param net after it
     */
    record Change(
            int number,
            String name,
            LocalDate on,
            boolean corrected,
            String granted,
            String reduced,
            String gross,
            String net,
            String why) {}

    /** Reads a history for it. */
    @Component
    static final class Maker {
        private final Labels labels;
        private final PersonNames names;
        private final RefusalView.Maker views;

        Maker(Labels labels, PersonNames names, RefusalView.Maker views) {
            this.labels = labels;
            this.names = names;
            this.views = views;
        }

        /** @param refusals of the case */
        CaseAudit of(Replay replay, List<Refusal> refusals) {
            return new CaseAudit(people(replay), absences(replay, refusals), changes(replay));
        }

        private List<Acting> people(Replay replay) {
            Map<String, List<Step>> acts = new LinkedHashMap<>();
            replay.steps().forEach(step -> acts.computeIfAbsent(
                            step.stored().context().actor(), actor -> new ArrayList<>())
                    .add(step));
            return acts.entrySet().stream()
                    .map(one -> new Acting(
                            names.officer(one.getKey()),
                            one.getValue().size(),
                            act(one.getValue().getFirst()),
                            act(one.getValue().getLast()),
                            one.getValue().getLast().number() - 1))
                    .toList();
        }

        private List<Absence> absences(Replay replay, List<Refusal> refusals) {
            List<Absence> absences = new ArrayList<>();
            for (Step step : replay.steps()) {
                if (step.event() instanceof ConflictOfInterestDeclared declared) {
                    absences.add(absence(replay, step, declared, refusals));
                }
            }
            return absences;
        }

        private Absence absence(Replay replay, Step step, ConflictOfInterestDeclared declared, List<Refusal> refusals) {
            String person = declared.person().value();
            Step lifted = replay.steps().stream()
                    .filter(later -> later.number() > step.number()
                            && later.event() instanceof ConflictOfInterestLifted end
                            && end.person().value().equalsIgnoreCase(person))
                    .findFirst()
                    .orElse(null);
            List<Act> acts = replay.steps().stream()
                    .filter(one -> one.number() > step.number()
                            && (lifted == null || one.number() < lifted.number())
                            && tookPart(one, person))
                    .map(Maker::act)
                    .toList();
            return new Absence(
                    names.officer(person),
                    labels.of(declared.ground()),
                    declared.declaredOn(),
                    step.number(),
                    lifted == null ? null : lifted.on(),
                    lifted == null ? null : lifted.number(),
                    acts,
                    refusals.stream()
                            .filter(one -> one.actor().equalsIgnoreCase(person)
                                    && one.position() > step.stored().position()
                                    && (lifted == null
                                            || one.position() < lifted.stored().position()))
                            .map(views::of)
                            .toList(),
                    person);
        }

        /** Who recorded it, and whoever is named in the decision: also one that somebody else recorded. */
        private static boolean tookPart(Step step, String person) {
            return step.stored().context().actor().equalsIgnoreCase(person)
                    || (step.event() instanceof Decided decided
                            && Stream.concat(
                                            Stream.of(
                                                    decided.decision().decidedBy(),
                                                    decided.decision().preparedBy()),
                                            decided.decision().participants().stream())
                                    .anyMatch(officer -> officer.value().equalsIgnoreCase(person)));
        }

        private static Act act(Step step) {
            return new Act(step.number(), name(step), Labels.time(step.stored().recordedAt()));
        }

        private static String name(Step step) {
            BifallEvent event = step.event();
            return event == null ? PageWords.word("timeline.unreadable") : PageWords.of(event.getClass());
        }

        private static List<Change> changes(Replay replay) {
            List<Change> changes = new ArrayList<>();
            for (Step step : replay.steps()) {
                if (step.known() instanceof CaseFacts facts) {
                    long granted = booked(facts, Measure.GRANTED, step);
                    long reduced = booked(facts, Measure.REDUCED, step);
                    if (granted != 0 || reduced != 0) {
                        changes.add(change(step, facts, granted, reduced));
                    }
                }
            }
            return changes;
        }

        private static long booked(CaseFacts facts, Measure measure, Step step) {
            return facts.postings().stream()
                    .filter(posting -> posting.measure() == measure
                            && posting.event() == step.stored().position())
                    .mapToLong(Posting::amount)
                    .sum();
        }

        private static Change change(Step step, CaseFacts facts, long granted, long reduced) {
            LocalDate on = step.on();
            return new Change(
                    step.number(),
                    name(step),
                    on == null ? LocalDate.EPOCH : on,
                    step.event() instanceof DecisionCorrected,
                    signed(granted),
                    signed(-reduced),
                    PageWords.kronor(facts.granted().total()),
                    PageWords.kronor(facts.net().total()),
                    why(step.event()));
        }

        private static String signed(long amount) {
            return amount == 0 ? "–" : (amount > 0 ? "+" : "") + PageWords.number(amount) + "\u00a0kr";
        }

        private static String why(@Nullable BifallEvent event) {
            return switch (event) {
                case DecisionCorrected e -> e.wrong() + " → " + e.right() + ". " + e.reason();
                case Decided e -> e.decision().motivering();
                case null, default -> "";
            };
        }
    }
}
