package se.bifall.query.web.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.query.web.EventFields;
import se.bifall.query.web.PointView;

/**
 * One point of a history as its page shows it.
 *
 * @param step the event that it ends with; null before the first
 * @param point null when a step is asked for and no day
 * @param leftOut numbers of earlier events that the day does not cover
 * @param other the number of the step it is compared with; null when it is with none
 * @param compared what differs, from the earlier to the later
 * @param unsure true when an event up to here can't be read, so that what came of it is not shown
 */
record HistoryView(
        @Nullable StepView step,
        int steps,
        Nav nav,
        @Nullable PointView point,
        List<Integer> leftOut,
        @Nullable Integer other,
        List<Row> compared,
        List<Group> known,
        List<Choice> choices,
        boolean unsure) {

    /** Addresses; null where there is none to go to. */
    record Nav(
            @Nullable String first,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String last) {}

    /**
     * @param inForceFrom from when it holds; null when it does not say
     * @param unrecorded of a decision, days from that it was taken to that it was recorded; otherwise 0
     */
    record StepView(
            int number,
            String name,
            boolean readable,
            @Nullable LocalDate on,
            @Nullable LocalDate inForceFrom,
            String recordedAt,
            long unrecorded,
            String actor,
            @Nullable String profile,
            String storedName,
            String position,
            List<EventFields.Field> said,
            List<Row> changes,
            List<Booked> booked) {}

    /** @param part the thing that the field is of */
    record Row(String part, String name, String before, String after) {}

    /** What it booked in the figures. */
    record Booked(String what, LocalDate on, String source, String amount) {}

    record Group(String title, List<EventFields.Field> facts) {}

    record Choice(int number, String label) {}
}
