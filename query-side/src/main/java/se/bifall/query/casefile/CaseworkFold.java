package se.bifall.query.casefile;

import java.util.List;
import java.util.function.Predicate;
import se.bifall.codes.OfficerId;
import se.bifall.events.GrantEvent.*;
import se.bifall.query.casefile.Casework.Aspect;
import se.bifall.query.casefile.Casework.Communication;
import se.bifall.query.casefile.Casework.Conflict;
import se.bifall.query.casefile.Casework.Flag;
import se.bifall.query.casefile.Casework.Impact;
import se.bifall.query.casefile.Casework.Item;
import se.bifall.query.casefile.Casework.Judged;
import se.bifall.query.casefile.Casework.Opinion;
import se.bifall.query.casefile.Casework.Outcome;
import se.bifall.query.casefile.Casework.Plan;

/** The part of the fold that is about the work around a case. What was before is never changed. */
final class CaseworkFold {
    private CaseworkFold() {}

    static Casework after(Casework before, ConflictOfInterestDeclared e) {
        Casework after = before.copy();
        after.conflicts =
                Lists.with(after.conflicts, isOf(e.person()), new Conflict(e.person(), e.ground(), e.declaredOn()));
        return after;
    }

    static Casework after(Casework before, ConflictOfInterestLifted e) {
        Casework after = before.copy();
        after.conflicts = Lists.without(after.conflicts, isOf(e.person()));
        return after;
    }

    static Casework after(Casework before, MaterialCommunicated e) {
        Casework after = before.copy();
        after.communications = Lists.with(
                after.communications,
                sent -> sent.number() == e.communication(),
                new Communication(e.communication(), e.sentOn(), e.answerBy(), null));
        return after;
    }

    static Casework after(Casework before, PartyReplied e) {
        Casework after = before.copy();
        after.communications = after.communications.stream()
                .map(sent -> sent.number() == e.communication()
                        ? new Communication(sent.number(), sent.sentOn(), sent.answerBy(), e.repliedOn())
                        : sent)
                .toList();
        return after;
    }

    static Casework after(Casework before, CriterionAssessed e) {
        Casework after = before.copy();
        after.criteria = Lists.with(
                after.criteria,
                judged -> judged.criterion().equals(e.criterion()),
                new Judged(e.criterion(), e.outcome()));
        return after;
    }

    static Casework after(Casework before, ChecklistItemSettled e) {
        Casework after = before.copy();
        after.checklist =
                Lists.with(after.checklist, item -> item.code().equals(e.item()), new Item(e.item(), e.settled()));
        return after;
    }

    static Casework after(Casework before, OpinionRequested e) {
        Casework after = before.copy();
        after.opinions = Lists.with(
                after.opinions,
                opinion -> opinion.number() == e.opinion(),
                new Opinion(e.opinion(), e.askedOf(), e.officer(), e.dueOn(), true));
        return after;
    }

    static Casework after(Casework before, OpinionReceived e) {
        Casework after = before.copy();
        after.opinions = closed(after.opinions, e.opinion());
        return after;
    }

    static Casework after(Casework before, OpinionRequestWithdrawn e) {
        Casework after = before.copy();
        after.opinions = closed(after.opinions, e.opinion());
        return after;
    }

    static Casework after(Casework before, CaseFlagged e) {
        Casework after = before.copy();
        after.flags =
                Lists.with(after.flags, flag -> flag.kind() == e.flag(), new Flag(e.flag(), e.provision(), e.reason()));
        return after;
    }

    static Casework after(Casework before, FlagRemoved e) {
        Casework after = before.copy();
        after.flags = Lists.without(after.flags, flag -> flag.kind() == e.flag());
        return after;
    }

    static Casework after(Casework before, AspectAssessed e) {
        Casework after = before.copy();
        after.aspects =
                Lists.with(after.aspects, judged -> judged.aspect() == e.aspect(), new Aspect(e.aspect(), e.usedIn()));
        return after;
    }

    static Casework after(Casework before, AgendaImpactStated e) {
        Casework after = before.copy();
        Impact impact = new Impact(e.goal(), e.sign(), e.route());
        after.impacts = Lists.with(after.impacts, impact::equals, impact);
        return after;
    }

    static Casework after(Casework before, AgendaImpactWithdrawn e) {
        Casework after = before.copy();
        Impact impact = new Impact(e.goal(), e.sign(), e.route());
        after.impacts = Lists.without(after.impacts, impact::equals);
        return after;
    }

    static Casework after(Casework before, IndicatorPlanned e) {
        Casework after = before.copy();
        after.plans = Lists.with(
                after.plans,
                plan -> plan.indicator().equalsIgnoreCase(e.indicator()),
                new Plan(e.indicator(), e.kind(), e.unit(), e.target(), e.dueOn()));
        return after;
    }

    static Casework after(Casework before, IndicatorOutcomeRecorded e) {
        Casework after = before.copy();
        after.outcomes = Lists.with(after.outcomes, new Outcome(e.indicator(), e.kind(), e.counts(), e.measuredOn()));
        return after;
    }

    private static Predicate<Conflict> isOf(OfficerId person) {
        return conflict -> conflict.person().value().equalsIgnoreCase(person.value());
    }

    private static List<Opinion> closed(List<Opinion> opinions, int number) {
        return opinions.stream()
                .map(opinion -> opinion.number() == number
                        ? new Opinion(number, opinion.askedOf(), opinion.officer(), opinion.dueOn(), false)
                        : opinion)
                .toList();
    }
}
