package se.bifall.query.casefile;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.AgendaGoal;
import se.bifall.codes.AspectPhase;
import se.bifall.codes.ChecklistCode;
import se.bifall.codes.ChecklistOutcome;
import se.bifall.codes.ConflictGround;
import se.bifall.codes.Counts;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.CriterionOutcome;
import se.bifall.codes.FlagKind;
import se.bifall.codes.HorizontalAspect;
import se.bifall.codes.ImpactRoute;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.IndicatorKind;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SecrecyProvision;

/** What stands of the work around a case: the last word on each thing. Texts stay in the events. */
@JsonAutoDetect(
        fieldVisibility = Visibility.NON_PRIVATE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class Casework {
    List<Conflict> conflicts = List.of();
    List<Communication> communications = List.of();
    List<Opinion> opinions = List.of();
    List<Flag> flags = List.of();
    List<Item> checklist = List.of();
    List<Judged> criteria = List.of();
    List<Aspect> aspects = List.of();
    List<Impact> impacts = List.of();
    List<Plan> plans = List.of();
    List<Outcome> outcomes = List.of();

    public record Conflict(OfficerId person, ConflictGround ground, LocalDate declaredOn) {}

    /** @param repliedOn null while the party has not answered */
    public record Communication(
            int number,
            LocalDate sentOn,
            LocalDate answerBy,
            @Nullable LocalDate repliedOn) {}

    /** @param waiting false when it is given or taken back */
    public record Opinion(
            int number, String askedOf, @Nullable OfficerId officer, LocalDate dueOn, boolean waiting) {}

    public record Flag(FlagKind kind, @Nullable SecrecyProvision provision, String reason) {}

    public record Item(ChecklistCode code, ChecklistOutcome outcome) {}

    public record Judged(CriterionCode criterion, CriterionOutcome outcome) {}

    public record Aspect(HorizontalAspect aspect, Set<AspectPhase> usedIn) {
        public Aspect {
            usedIn = AspectPhase.inOrder(usedIn);
        }
    }

    public record Impact(AgendaGoal goal, ImpactSign sign, ImpactRoute route) {}

    public record Plan(String indicator, IndicatorKind kind, String unit, int target, LocalDate dueOn) {}

    public record Outcome(String indicator, IndicatorKind kind, Counts counts, LocalDate measuredOn) {}

    /** The same, with what {@code other} says too kept once. */
    Casework sharing(Casework other) {
        Casework shared = new Casework();
        shared.conflicts = Shared.list(conflicts, other.conflicts);
        shared.communications = Shared.list(communications, other.communications);
        shared.opinions = Shared.list(opinions, other.opinions);
        shared.flags = Shared.list(flags, other.flags);
        shared.checklist = Shared.list(checklist, other.checklist);
        shared.criteria = Shared.list(criteria, other.criteria);
        shared.aspects = Shared.list(aspects, other.aspects);
        shared.impacts = Shared.list(impacts, other.impacts);
        shared.plans = Shared.list(plans, other.plans);
        shared.outcomes = Shared.list(outcomes, other.outcomes);
        return shared;
    }

    Casework copy() {
        Casework copy = new Casework();
        copy.conflicts = conflicts;
        copy.communications = communications;
        copy.opinions = opinions;
        copy.flags = flags;
        copy.checklist = checklist;
        copy.criteria = criteria;
        copy.aspects = aspects;
        copy.impacts = impacts;
        copy.plans = plans;
        copy.outcomes = outcomes;
        return copy;
    }

    /** Whose jäv stands. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    public boolean hasConflict(String userName) {
        return conflicts.stream().anyMatch(conflict -> conflict.person().value().equalsIgnoreCase(userName));
    }

    public List<Communication> communications() {
        return communications;
    }

    /** What the party has not answered and still has time to answer that day. */
    public List<Communication> unanswered(LocalDate today) {
        return communications.stream()
                .filter(sent -> sent.repliedOn() == null && !sent.answerBy().isBefore(today))
                .toList();
    }

    public List<Opinion> opinions() {
        return opinions;
    }

    public List<Opinion> openOpinions() {
        return opinions.stream().filter(Opinion::waiting).toList();
    }

    public List<Flag> flags() {
        return flags;
    }

    public List<Item> checklist() {
        return checklist;
    }

    /** How an item of the checklist was settled; null while it is not. */
    public @Nullable ChecklistOutcome settled(ChecklistCode code) {
        return checklist.stream()
                .filter(item -> item.code().equals(code))
                .map(Item::outcome)
                .findFirst()
                .orElse(null);
    }

    /** Every criterion that has been judged, as it was judged last. */
    public List<Judged> criteria() {
        return criteria;
    }

    /** How a criterion was judged last; null while it has not been. */
    public @Nullable CriterionOutcome outcomeOf(CriterionCode criterion) {
        return criteria.stream()
                .filter(judged -> judged.criterion().equals(criterion))
                .map(Judged::outcome)
                .findFirst()
                .orElse(null);
    }

    public List<Aspect> aspects() {
        return aspects;
    }

    /** The phases that use the aspect as a tool; null while it has not been judged. */
    public @Nullable Set<AspectPhase> usedIn(HorizontalAspect aspect) {
        return aspects.stream()
                .filter(judged -> judged.aspect() == aspect)
                .map(Aspect::usedIn)
                .findFirst()
                .orElse(null);
    }

    public List<Impact> impacts() {
        return impacts;
    }

    public List<Plan> plans() {
        return plans;
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** The outcomes of an indicator, in whatever letters its name is written. */
    public List<Outcome> outcomes(String indicator) {
        return outcomes.stream()
                .filter(outcome -> outcome.indicator().equalsIgnoreCase(indicator))
                .toList();
    }
}
