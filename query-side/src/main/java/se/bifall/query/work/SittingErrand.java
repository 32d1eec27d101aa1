package se.bifall.query.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bifall.commands.SittingCommand.AdjustMinutes;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.SittingFacts;
import se.bifall.query.work.Deadline.Kind;

/**
 * One thing to do about one sitting of the nämnd, for those who keep its minutes. Pure.
 *
 * @param cases how many cases wait on its agenda
 */
public record SittingErrand(What what, LocalDate sittingOn, long cases, Deadline due) {
    /** What remains. */
    public enum What {
        /** The sitting is near: its cases go out to the members. */
        PREPARE,
        /** The sitting is held, and what it decided is not recorded. */
        RECORD,
        /** The minutes are not adjusted (kommunallagen 5 kap. 69 §). */
        ADJUST
    }

    /** The most urgent first; nothing for those who keep no minutes. */
    static List<SittingErrand> of(
            Collection<SittingFacts> sittings, Collection<CaseFacts> cases, Person person, LocalDate today) {
        if (!person.may(AdjustMinutes.class)) {
            return List.of();
        }
        Map<LocalDate, Long> waiting = new HashMap<>();
        for (CaseFacts facts : cases) {
            LocalDate on = facts.agendaOn();
            if (on != null && !facts.phase().isEnded()) {
                waiting.merge(on, 1L, Long::sum);
            }
        }
        List<SittingErrand> all = new ArrayList<>();
        for (SittingFacts sitting : sittings) {
            if (sitting.planned()) {
                add(all, sitting, waiting.getOrDefault(sitting.on(), 0L), today);
            }
        }
        all.sort(Comparator.comparing(errand -> errand.due().day()));
        return List.copyOf(all);
    }

    private static void add(List<SittingErrand> all, SittingFacts sitting, long cases, LocalDate today) {
        LocalDate on = sitting.on();
        boolean held = !on.isAfter(today);
        if (cases > 0 && held) {
            all.add(new SittingErrand(What.RECORD, on, cases, Deadlines.lastDay(Kind.SITTING, on, today)));
        }
        if (cases > 0 && !held && !on.isAfter(today.plusDays(Deadlines.SOON_DAYS))) {
            all.add(new SittingErrand(What.PREPARE, on, cases, Deadlines.lastDay(Kind.SITTING, on, today)));
        }
        if (held && sitting.adjustedOn() == null) {
            all.add(new SittingErrand(
                    What.ADJUST, on, cases, Deadlines.lastDay(Kind.MINUTES, sitting.adjustedBy(), today)));
        }
    }

    /** Where it is done. */
    public String address() {
        return "/namnd/" + sittingOn + (what == What.PREPARE ? "/underlag" : "");
    }
}
