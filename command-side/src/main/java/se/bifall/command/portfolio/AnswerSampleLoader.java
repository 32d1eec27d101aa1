package se.bifall.command.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.AnswerCommand.WriteAnswer;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.InputReader;
import se.bifall.region.RegionProfile;
import se.bifall.region.Sample;

/**
 * Loads at start, as drafts, what the yearly reports print that answers chapter 5. What they do not print is left empty;
 * what is loaded already is left as it is.
 */
@Component
@Order(3)
@ConditionalOnBooleanProperty("bifall.sample")
class AnswerSampleLoader implements ApplicationRunner {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    private final Commands commands;
    private final RegionProfile region;

    AnswerSampleLoader(Commands commands, RegionProfile region) {
        this.commands = commands;
        this.region = region;
    }

    /** @throws IllegalStateException when a row of the shipped file is refused */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Sample sample = Objects.requireNonNull(region.sample());
        try (InputStream file = getClass().getResourceAsStream("/" + sample.portfolio() + "/kapitel5.csv")) {
            if (file == null) {
                return;
            }
            for (CSVRecord row : CSVParser.parse(new InputStreamReader(file, UTF_8), FORMAT)) {
                send(row);
            }
        }
    }

    private void send(CSVRecord row) {
        ChapterQuestion question = Arrays.stream(ChapterQuestion.values())
                .filter(one -> one.number().equals(row.get("fraga")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(row.toString()));
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("reportYear", Integer.parseInt(row.get("ar")))
                .put("question", question.name())
                .put("text", row.get("text"))
                .put("restsOn", 0)
                .put("importedFrom", row.get("kalla"));
        if (!row.get("ja_nej").isEmpty()) {
            json.put("contributed", row.get("ja_nej").equals("Ja"));
        }
        InputReader.Read<WriteAnswer> read = InputReader.read(WriteAnswer.class, json);
        if (!read.isOk()) {
            throw new IllegalStateException(row + ": " + read.errors());
        }
        CommandId id = new CommandId("exempel-kapitel5:" + row.get("ar") + ":" + question.number());
        CommandRequest request = new CommandRequest(
                id, null, "handlaggare", Set.of(Role.HANDLAGGARE), Objects.requireNonNull(read.value()));
        if (commands.send(request) instanceof Refused refused) {
            throw new IllegalStateException(row + ": " + refused.detail());
        }
    }
}
