package se.bifall.query.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private static final List<String> KNOWN = List.of("from", "to", "actor", "rule", "case");
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
        Parameters asked = new Parameters(parameters, faults);
        asked.onlyKnow(KNOWN);
        LocalDate from = asked.day("from");
        LocalDate to = asked.day("to");
        asked.inOrder(from, to);
        return new RefusalQuestion(from, to, asked.text("actor"), asked.text("rule"), asked.text("case"));
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
