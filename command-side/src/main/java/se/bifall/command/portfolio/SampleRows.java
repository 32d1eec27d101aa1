package se.bifall.command.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.InputReader;

/** The rows of a shipped file of the sample, and what they ask for. */
final class SampleRows {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private SampleRows() {}

    /** None when the Region's sample has no such file. */
    static List<CSVRecord> of(String folder, String name) throws IOException {
        try (InputStream file = SampleRows.class.getResourceAsStream("/" + folder + "/" + name + ".csv")) {
            return file == null
                    ? List.of()
                    : CSVParser.parse(new InputStreamReader(file, UTF_8), FORMAT)
                            .getRecords();
        }
    }

    /** @throws IllegalStateException when it is refused */
    static void send(
            Commands commands,
            CSVRecord row,
            String id,
            Class<? extends BifallCommand> type,
            ObjectNode json,
            String by,
            Role role) {
        InputReader.Read<? extends BifallCommand> read = InputReader.read(type, json);
        if (!read.isOk()) {
            throw new IllegalStateException(row + ": " + read.errors());
        }
        CommandRequest request =
                new CommandRequest(new CommandId(id), null, by, Set.of(role), Objects.requireNonNull(read.value()));
        if (commands.send(request) instanceof Refused refused) {
            throw new IllegalStateException(row + ": " + refused.detail());
        }
    }
}
