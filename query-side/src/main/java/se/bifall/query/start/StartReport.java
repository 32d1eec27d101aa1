package se.bifall.query.start;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.bifall.codes.Words;
import se.bifall.events.EventLog;
import se.bifall.query.access.DemoPeople;
import se.bifall.query.projection.FactTable;
import se.bifall.query.report.PublishedComparison;
import se.bifall.query.report.PublishedComparison.Line;
import se.bifall.query.report.PublishedYear;
import se.bifall.region.RegionProfile;
import se.bifall.region.Sample;

/** Prints the address, the demo users and, with the sample, the figures beside the published ones. */
@Component
@Order(2)
@ConditionalOnWebApplication
class StartReport implements ApplicationRunner {
    private final EventLog log;
    private final FactTable table;
    private final PublishedComparison comparison;
    private final RegionProfile region;
    private final Environment environment;
    private int port;

    StartReport(
            EventLog log,
            FactTable table,
            PublishedComparison comparison,
            RegionProfile region,
            Environment environment) {
        this.region = region;
        this.log = log;
        this.table = table;
        this.comparison = comparison;
        this.environment = environment;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        PrintStream out = System.out;
        Sample sample = region.sample();
        if (sample != null && environment.getProperty("bifall.sample", Boolean.class, false)) {
            table.awaitPosition(log.head(), Duration.ofMinutes(1));
            PublishedYear published = PublishedYear.read(sample.published());
            print(
                    out,
                    published.year(),
                    comparison.compare(published, table.snapshot().cases()));
        }
        out.println();
        out.println("Bifall körs på http://localhost:" + port + "  (avsluta med Ctrl-C)");
        if (environment.getProperty("bifall.oidc.issuer", "").isEmpty()) {
            out.println("Användare: " + String.join(", ", DemoPeople.all().keySet()) + ". Lösenord: demo");
        }
    }

    private static void print(PrintStream out, int year, List<Line> lines) {
        out.println();
        out.println("Anslag 1:1 år " + year + ". Exempelportföljens ärenden är påhittade; summorna är årsrapportens.");
        out.printf("%-48s %18s %18s%n", "", "tryckt", "ur händelserna");
        for (Line line : lines) {
            String unit = line.figure().unit() == null ? "kr" : line.figure().unit();
            String computed = "%".equals(unit)
                    ? line.computed().toPlainString().replace('.', ',')
                    : Words.number(line.computed().longValueExact());
            out.printf(
                    "%-48s %15s %-2s %15s %-2s %s%n",
                    line.figure().label(),
                    Words.number(line.figure().published()),
                    unit,
                    computed,
                    unit,
                    line.agrees() ? "stämmer" : "STÄMMER INTE");
        }
    }
}
