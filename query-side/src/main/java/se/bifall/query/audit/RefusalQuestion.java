package se.bifall.query.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which refusals are asked for.
 *
 * @param from first day, Swedish legal time
 * @param to last day, included
 * @param about id of a case or a frame
 */
public record RefusalQuestion(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String actor,
        @Nullable String rule,
        @Nullable String about) {
    private static final Set<String> KNOWN = Set.of("from", "to", "actor", "rule", "case");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** Every refusal that had to do with one case or frame. */
    public static RefusalQuestion about(String stream) {
        return new RefusalQuestion(null, null, null, null, stream);
    }

    /**
     * Empty values ask for nothing.
     *
     * @param faults gets a Swedish sentence for each parameter that means nothing
     */
    public static RefusalQuestion of(Map<String, String> parameters, List<String> faults) {
        parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> faults.add("Parametern " + name + " finns inte. De som finns är from, to, actor, rule,"
                        + " case och page."));
        List<String> wrong = new ArrayList<>();
        RefusalQuestion asked = new RefusalQuestion(
                day("from", parameters, wrong),
                day("to", parameters, wrong),
                text("actor", parameters),
                text("rule", parameters),
                text("case", parameters));
        if (asked.from != null && asked.to != null && asked.to.isBefore(asked.from)) {
            wrong.add("Sista dagen (to) " + asked.to + " är före första dagen (from) " + asked.from + ".");
        }
        faults.addAll(wrong);
        return asked;
    }

    private static @Nullable String text(String name, Map<String, String> parameters) {
        String typed = parameters.get(name);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable LocalDate day(String name, Map<String, String> parameters, List<String> faults) {
        String typed = text(name, parameters);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            faults.add("Parametern " + name + " ska vara en dag, skriven ÅÅÅÅ-MM-DD.");
            return null;
        }
    }

    /** Those that fit, in the order given. */
    public Stream<Refusal> among(Collection<Refusal> refusals) {
        return refusals.stream().filter(this::fits);
    }

    private boolean fits(Refusal refusal) {
        LocalDate day = LocalDate.ofInstant(refusal.recordedAt(), SWEDEN);
        return (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && (actor == null || actor.equalsIgnoreCase(refusal.actor()))
                && (rule == null || rule.equalsIgnoreCase(refusal.rule()))
                && (about == null || about.equals(refusal.about()));
    }
}
