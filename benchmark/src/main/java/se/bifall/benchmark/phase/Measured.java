package se.bifall.benchmark.phase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.EventSet;
import se.bifall.events.Json;

/**
 * What one run of one task gave.
 *
 * @param values by name, in the order of their columns
 * @param found what the log came to at the end, by the peer; null when the task asks for no answer
 * @param appended what the task itself added to the work that was there
 * @param past what was answered about a day before; null when the task asks for none
 * @param failed why there is nothing to show; null when there is
 */
public record Measured(
        Map<String, Double> values,
        @Nullable Contents found,
        Contents appended,
        @Nullable Past past,
        @Nullable String failed) {
    /** Before why, when something took too long. */
    public static final String OUT_OF_TIME = "out of time: ";

    public static final String OUT_OF_MEMORY = "out of memory";

    private static final int LONGEST = 200;

    /** What was answered about one day. */
    public record Past(LocalDate day, Cells cells) {}

    public static Measured of(Map<String, Double> values) {
        return new Measured(values, null, Contents.none(), null, null);
    }

    /** @param why its first line is kept */
    public static Measured failed(String why) {
        String line = why.lines().findFirst().orElse(why);
        return new Measured(Map.of(), null, Contents.none(), null, line.substring(0, Math.min(LONGEST, line.length())));
    }

    public Measured answering(Contents here, Contents added) {
        return new Measured(values, here, added, past, failed);
    }

    public Measured answering(Past before) {
        return new Measured(values, found, appended, before, failed);
    }

    /** The same with a value before the others. */
    public Measured first(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>();
        more.put(name, value);
        more.putAll(values);
        return new Measured(more, found, appended, past, failed);
    }

    /** One line, for {@link #parse}. */
    public String line() {
        ObjectNode line = Json.STORED.createObjectNode();
        ObjectNode numbers = line.putObject("values");
        values.forEach(numbers::put);
        if (found != null) {
            put(line.putObject("found"), found);
        }
        put(line.putObject("appended"), appended);
        if (past != null) {
            line.put("day", past.day().toString());
            line.put("past", new Answer(past.cells()).json());
        }
        if (failed != null) {
            line.put("failed", failed);
        }
        return line.toString();
    }

    private static void put(ObjectNode node, Contents contents) {
        node.put("answer", new Answer(contents.cells()).json());
        node.put("events", contents.events().count());
        node.put("sum", contents.events().sum());
    }

    public static Measured parse(String line) throws JsonProcessingException {
        JsonNode tree = Json.STORED.readTree(line);
        Map<String, Double> values = new LinkedHashMap<>();
        tree.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().doubleValue()));
        return new Measured(
                values,
                tree.hasNonNull("found") ? contents(tree.path("found")) : null,
                contents(tree.path("appended")),
                tree.hasNonNull("day")
                        ? new Past(LocalDate.parse(tree.path("day").textValue()), cells(tree.path("past")))
                        : null,
                tree.hasNonNull("failed") ? tree.path("failed").textValue() : null);
    }

    private static Contents contents(JsonNode node) {
        return new Contents(
                cells(node.path("answer")),
                new EventSet(node.path("events").longValue(), node.path("sum").longValue()));
    }

    private static Cells cells(JsonNode answer) {
        return Answer.parse(answer.textValue()).cells();
    }
}
