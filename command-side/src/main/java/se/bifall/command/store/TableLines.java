package se.bifall.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.bifall.command.upkeep.Part;
import se.bifall.events.Json;

/**
 * A table as lines of JSON, an array for each row: what a backup holds of what is no event. Data alone, so that reading
 * a backup runs nothing that stands in it.
 */
public record TableLines(String table, List<String> columns) {
    /** The rows as they are when a backup is taken. */
    Part part(String name, DataSource source) {
        return new Part(name, out -> {
            try (Connection connection = source.getConnection()) {
                write(connection, out);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        });
    }

    public void write(Connection connection, OutputStream out) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select " + String.join(", ", columns) + " from " + table + " order by " + columns.getFirst());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    values.add(row.getObject(i));
                }
                out.write(line(values));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row as it stands in a backup: text, whole numbers, truth, bytes and nothing. */
    public static byte[] line(Iterable<? extends @Nullable Object> values) {
        ArrayNode line = Json.STORED.createArrayNode();
        for (Object value : values) {
            switch (value) {
                case null -> line.addNull();
                case byte[] bytes -> line.add(bytes);
                case Boolean truth -> line.add(truth);
                case Number number -> line.add(number.longValue());
                default -> line.add(value.toString());
            }
        }
        return (line + "\n").getBytes(UTF_8);
    }

    /** Puts the rows into the table, which is empty. */
    public void read(Connection connection, InputStream in) throws IOException {
        String places = String.join(", ", columns.stream().map(column -> "?").toList());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")")) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = Json.STORED.readTree(line);
                for (int i = 0; i < columns.size(); i++) {
                    set(insert, i + 1, row.path(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement insert, int place, JsonNode value) throws IOException, SQLException {
        if (value.isNull() || value.isMissingNode()) {
            insert.setNull(place, Types.NULL);
        } else if (insert.getParameterMetaData().getParameterType(place) == Types.VARBINARY) {
            insert.setBytes(place, value.binaryValue());
        } else if (value.isBoolean()) {
            insert.setBoolean(place, value.booleanValue());
        } else if (value.isNumber()) {
            insert.setLong(place, value.longValue());
        } else {
            insert.setString(place, value.textValue());
        }
    }
}
