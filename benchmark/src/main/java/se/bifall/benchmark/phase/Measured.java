package se.bifall.benchmark.phase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.events.Json;

/**
 * What one run of one task gave.
 *
 * @param values by name, in the order of their columns
 * @param answer what the peer answered at the end; null when the task asks for none
 * @param appended what the task itself added to the work that was there, as it has to be found in the answer
 * @param failed why there is nothing to show; null when there is
 */
public record Measured(
        Map<String, Double> values,
        @Nullable Answer answer,
        Cells appended,
        @Nullable String failed) {
    private static final int LONGEST = 200;

    public static Measured of(Map<String, Double> values) {
        return new Measured(values, null, new Cells(), null);
    }

    /** @param why its first line is kept */
    public static Measured failed(String why) {
        String line = why.lines().findFirst().orElse(why);
        return new Measured(Map.of(), null, new Cells(), line.substring(0, Math.min(LONGEST, line.length())));
    }

    public Measured answering(Answer found, Cells added) {
        return new Measured(values, found, added, failed);
    }

    /** The same with a value before the others. */
    public Measured first(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>();
        more.put(name, value);
        more.putAll(values);
        return new Measured(more, answer, appended, failed);
    }

    /** One line, for {@link #parse}. */
    public String line() {
        ObjectNode line = Json.STORED.createObjectNode();
        ObjectNode numbers = line.putObject("values");
        values.forEach(numbers::put);
        if (answer != null) {
            line.put("answer", answer.json());
        }
        line.put("appended", new Answer(appended).json());
        if (failed != null) {
            line.put("failed", failed);
        }
        return line.toString();
    }

    public static Measured parse(String line) throws JsonProcessingException {
        JsonNode tree = Json.STORED.readTree(line);
        Map<String, Double> values = new LinkedHashMap<>();
        tree.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().doubleValue()));
        return new Measured(
                values,
                tree.hasNonNull("answer") ? Answer.parse(tree.path("answer").textValue()) : null,
                Answer.parse(tree.path("appended").textValue()).cells(),
                tree.hasNonNull("failed") ? tree.path("failed").textValue() : null);
    }
}
