package se.bifall.command.portfolio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.Role;
import se.bifall.commands.AnswerCommand.WriteAnswer;
import se.bifall.commands.Commands;
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
        for (CSVRecord row : SampleRows.of(sample.portfolio(), "kapitel5")) {
            send(row);
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
        String id = "exempel-kapitel5:" + row.get("ar") + ":" + question.number();
        SampleRows.send(commands, row, id, WriteAnswer.class, json, "handlaggare", Role.HANDLAGGARE);
    }
}
