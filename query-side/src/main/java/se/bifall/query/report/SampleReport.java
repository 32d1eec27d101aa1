package se.bifall.query.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import se.bifall.codes.CommandId;
import se.bifall.codes.CorrectedPart;
import se.bifall.codes.FundingSource;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.ReportId;
import se.bifall.codes.Role;
import se.bifall.codes.SlipKind;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.Commands;
import se.bifall.commands.GrantCommand.CorrectDecision;
import se.bifall.commands.ReportCommand.PublishReport;
import se.bifall.events.EventLog;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.projection.FactTable;
import se.bifall.region.RegionProfile;
import se.bifall.region.Sample;
import se.bifall.report.ReportAxis;

/**
 * Publishes at the first start what the sample names, and then corrects a decision that it counts: so that a published
 * report and what is known today are two stories, as they are in life. All of it is invented.
 */
@Component
@Order(5)
@ConditionalOnBooleanProperty("bifall.sample")
final class SampleReport implements ApplicationRunner {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ANALYST = "analytiker";
    private static final String DECIDER = "beslutsfattare";
    private final Reports reports;
    private final FactTable table;
    private final EventLog log;
    private final Commands commands;
    private final RegionProfile region;
    private final Clock clock;

    SampleReport(Reports reports, FactTable table, EventLog log, Commands commands, RegionProfile region, Clock clock) {
        this.reports = reports;
        this.table = table;
        this.log = log;
        this.commands = commands;
        this.region = region;
        this.clock = clock;
    }

    /** @throws IllegalStateException when something of the shipped file is refused */
    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        Sample sample = region.sample();
        for (CSVRecord row : sample == null ? List.<CSVRecord>of() : rows(sample.portfolio())) {
            ReportMaker maker = reports.named(row.get("rapport")).orElseThrow();
            int year = Integer.parseInt(row.get("ar"));
            ReportId id = new ReportId("exempel-" + maker.slug() + "-" + year);
            if (log.stream("rapport:" + id).isEmpty()) {
                table.awaitPosition(log.head(), PATIENCE);
                publish(id, maker, year);
                correct(row);
            }
        }
    }

    private static List<CSVRecord> rows(String folder) throws IOException {
        try (InputStream file = SampleReport.class.getResourceAsStream("/" + folder + "/publicerad.csv")) {
            return file == null
                    ? List.of()
                    : CSVParser.parse(
                                    new InputStreamReader(file, UTF_8),
                                    CSVFormat.DEFAULT
                                            .builder()
                                            .setDelimiter(';')
                                            .setHeader()
                                            .setSkipHeaderRecord(true)
                                            .get())
                            .getRecords();
        }
    }

    private void publish(ReportId id, ReportMaker maker, int year) {
        Draft draft = reports.published(maker, year, PointInTime.NOW, region.smallestGroup());
        send(
                "exempel:" + id,
                ANALYST,
                Role.ANALYTIKER,
                new PublishReport(
                        id,
                        draft.kind(),
                        draft.title(),
                        year,
                        null,
                        ReportAxis.DECIDED,
                        draft.standing().position(),
                        draft.sections(),
                        draft.definitions(),
                        region.smallestGroup(),
                        new OfficerId(ANALYST),
                        LocalDate.now(clock)));
    }

    private void correct(CSVRecord row) {
        CaseFacts facts = table.snapshot().cases().stream()
                .filter(one -> Objects.equals(one.diarienummer(), row.get("diarienummer")))
                .findFirst()
                .orElseThrow();
        send(
                "exempel:rattelse:" + facts.caseId(),
                DECIDER,
                Role.BESLUTSFATTARE,
                new CorrectDecision(
                        facts.caseId(),
                        Integer.parseInt(row.get("beslut")),
                        SlipKind.TYPING,
                        CorrectedPart.AMOUNT,
                        row.get("fel"),
                        row.get("ratt"),
                        FundingSplit.of(FundingSource.ANSLAG_1_1, Kronor.of(Long.parseLong(row.get("anslag11")))),
                        row.get("skal"),
                        LocalDate.now(clock)));
    }

    private void send(String id, String by, Role role, BifallCommand command) {
        if (!(commands.send(new CommandRequest(new CommandId(id), null, by, Set.of(role), command))
                instanceof Accepted)) {
            throw new IllegalStateException("exemplet kunde inte läsas in: " + id);
        }
    }
}
