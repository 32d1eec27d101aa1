package se.bifall.command.portfolio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CommandId;
import se.bifall.codes.FundingSource;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.InputReader;
import se.bifall.persons.Intake;

/**
 * Builds one command out of cells, as the same JSON that machines send, so that the same reader judges it; faults are
 * reported at the column that the value came from.
 */
final class CommandCells {
    private static final Map<FundingSource, String> SUFFIX = Map.of(
            FundingSource.ANSLAG_1_1, "anslag11",
            FundingSource.EU_RAMPROJEKT, "eu_ramprojekt",
            FundingSource.SARSKILDA_MEDEL, "sarskilda_medel",
            FundingSource.ERUF, "eruf",
            FundingSource.EGNA_MEDEL, "egna_medel");

    private final Row row;
    private final ObjectNode json;
    private final String path;
    private final Map<String, String> columns;
    private Intake.@Nullable Taken taken;

    CommandCells(Row row) {
        this(row, JsonNodeFactory.instance.objectNode(), "", new HashMap<>());
    }

    private CommandCells(Row row, ObjectNode json, String path, Map<String, String> columns) {
        this.row = row;
        this.json = json;
        this.path = path;
        this.columns = columns;
    }

    /** A value that is not in the file. */
    CommandCells fixed(String field, String value) {
        json.put(field, value);
        return this;
    }

    CommandCells fixed(String field, int value) {
        json.put(field, value);
        return this;
    }

    CommandCells fixed(String field, List<String> values) {
        ArrayNode array = json.putArray(field);
        values.forEach(array::add);
        return this;
    }

    /** One of the words of a column. */
    CommandCells from(String field, String column, String value) {
        columns.put(path + field, column);
        return fixed(field, value);
    }

    CommandCells text(String field, String column) {
        columns.put(path + field, column);
        if (row.has(column)) {
            json.put(field, row.text(column));
        }
        return this;
    }

    CommandCells textOr(String field, String column, String otherwise) {
        return row.has(column) ? text(field, column) : fixed(field, otherwise);
    }

    CommandCells words(String field, String column) {
        columns.put(path + field, column);
        return fixed(field, row.words(column));
    }

    /** Values that hold spaces, parted by {@code |}. */
    CommandCells parted(String field, String column) {
        columns.put(path + field, column);
        String text = row.text(column);
        return fixed(field, text.isBlank() ? List.of() : List.of(text.split(" *[|] *")));
    }

    CommandCells number(String field, String column) {
        columns.put(path + field, column);
        putNumber(json, field, column);
        return this;
    }

    CommandCells numberOrZero(String field, String column) {
        return row.has(column) ? number(field, column) : fixed(field, 0);
    }

    CommandCells yesOrNo(String field, String column) {
        columns.put(path + field, column);
        String text = row.text(column);
        if (!text.isEmpty() && !text.equals("JA") && !text.equals("NEJ")) {
            row.fault(column, "ska vara JA, NEJ eller tomt.");
        } else if (!text.isEmpty()) {
            json.put(field, text.equals("JA"));
        }
        return this;
    }

    /** The amounts of the columns that start so, by source. */
    CommandCells split(String field, String prefix) {
        columns.put(path + field, prefix + "anslag11");
        ObjectNode split = json.putObject(field);
        SUFFIX.forEach((source, suffix) -> {
            String column = prefix + suffix;
            if (row.has(column)) {
                if (!row.text(column).matches("[0-9]{1,13}")) {
                    row.fault(column, "ska vara hela kronor, bara siffror.");
                } else {
                    putNumber(split, source.name(), column);
                }
            }
        });
        return this;
    }

    CommandCells nested(String field) {
        return new CommandCells(row, json.putObject(field), path + field + ".", columns);
    }

    private void putNumber(ObjectNode node, String field, String column) {
        String text = row.text(column);
        if (text.matches("[0-9]{1,13}")) {
            node.put(field, Long.parseLong(text));
        } else if (!text.isEmpty()) {
            node.put(field, text);
        }
    }

    /** Leaves persons out of the command, for the person store. */
    Intake.Taken take(Intake intake, Class<? extends BifallCommand> type, CommandId id) {
        Intake.Taken persons = intake.take(type, json, id, row.text("handlaggare"));
        taken = persons;
        return persons;
    }

    /** The command; empty, with faults in the row, when the cells don't make one. */
    <T extends BifallCommand> Optional<T> read(Class<T> type) {
        InputReader.Read<T> read = taken == null ? InputReader.read(type, json) : taken.read(type, json);
        read.errors().forEach(error -> row.fault(columnOf(error.field()), error.detail()));
        return Optional.ofNullable(read.value());
    }

    /** The column of a field, or of the nearest field that contains it or that it contains. */
    String columnOf(String field) {
        if (columns.containsKey(field)) {
            return columns.getOrDefault(field, "");
        }
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(field + ".") || field.startsWith(entry.getKey() + "."))
                .map(Map.Entry::getValue)
                .sorted()
                .limit(1)
                .collect(Collectors.joining());
    }
}
