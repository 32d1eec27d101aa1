package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.Commands;
import se.bifall.commands.InputReader;
import se.bifall.events.EventLog;
import se.bifall.query.projection.FactTable;
import se.bifall.query.whole.Applications;
import se.bifall.query.whole.Running;

/** The whole of Bifall on a port and a log of its own, and cases to look at. */
abstract class RunningBifall {
    private static final String DECISION = """
            "decision":{"decidedOn":"2026-02-10","decidedBy":"beslutsfattare","preparedBy":"handlaggare",
            "legalBasis":"SFS 2022:1468 17 §","motivering":"Uppfyller villkoren","communicatedOn":"2026-02-05"}""";

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

    private final Running bifall;
    protected final int port;
    protected final FactTable table;
    protected final EventLog log;

    RunningBifall() {
        this(Running.forPages());
    }

    RunningBifall(Running bifall) {
        this.bifall = bifall;
        port = bifall.port();
        table = bifall.bean(FactTable.class);
        log = bifall.bean(EventLog.class);
    }

    protected Path data() {
        return bifall.data();
    }

    protected Running bifall() {
        return bifall;
    }

    protected Document page(Role role, String path) {
        Visitor visitor = visitor(role);
        visitor.open(path);
        return visitor.page();
    }

    protected Visitor visitor(Role role) {
        return Visitor.named(role.name().toLowerCase(java.util.Locale.ROOT), port);
    }

    protected static Map<String, String> application() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("applicant.orgNumber", "556677-8899"),
                Map.entry("applicant.name", "Norrskens Mekaniska AB"),
                Map.entry("applicant.kind", "COMPANY"),
                Map.entry("applicant.ledBy", "WOMEN"),
                Map.entry("applicant.ownedBy", "WOMEN"),
                Map.entry("applicant.size", "SMALL"),
                Map.entry("supportType", "AFFARSUTVECKLINGSCHECK"),
                Map.entry("title", "Ny svetslinje"),
                Map.entry("applied", "100000"),
                Map.entry("expenditure", "250000"),
                Map.entry("place.municipality", "2481"),
                Map.entry("measureStartsOn", "2026-03-01"),
                Map.entry("measureEndsOn", "2026-10-31"),
                Map.entry("receivedOn", "2026-01-15")));
    }

    protected String applied(String title) {
        return applied(title, "556677-8899");
    }

    private String applied(String title, String orgNumber) {
        return applied(Map.of("title", title, "applicant.orgNumber", orgNumber));
    }

    /** @param other what is not as in the usual application */
    protected String applied(Map<String, String> other) {
        Map<String, String> typed = application();
        typed.putAll(other);
        var form = new org.springframework.util.LinkedMultiValueMap<String, String>();
        typed.forEach(form::add);
        var json = FormReader.read(se.bifall.commands.GrantCommand.ApplyForGrant.class, form);
        String id = UUID.randomUUID().toString();
        json.put("caseId", id);
        send(Role.HANDLAGGARE, "ApplyForGrant", json.toString());
        return id;
    }

    protected String proposed() {
        String id = applied("Ny svetslinje", Applications.company(NUMBERS.incrementAndGet()));
        String about = "{\"caseId\":\"" + id + "\",";
        send(
                Role.HANDLAGGARE,
                "RegisterApplication",
                about + "\"diarienummer\":\"RUN 2026-" + NUMBERS.incrementAndGet()
                        + "\",\"registeredOn\":\"2026-01-16\"}");
        for (String criterion : List.of("INGEN_SKATTESKULD", "EJ_LIKVIDATION_ELLER_KONKURS")) {
            send(
                    Role.HANDLAGGARE,
                    "AssessCriterion",
                    about + "\"criterion\":\"" + criterion
                            + "\",\"outcome\":\"MET\",\"justification\":\"ok\",\"source\":\"Kronofogden\",\"assessedOn\":\"2026-02-01\"}");
        }
        send(
                Role.HANDLAGGARE,
                "DeclareDeMinimis",
                about
                        + "\"group\":[],\"otherAid\":[],\"kronorPerEuro\":\"11.50\",\"rateOn\":\"2026-02-02\","
                        + "\"rateSource\":\"Påhittad kurs\",\"declaredOn\":\"2026-02-02\"}");
        send(
                Role.HANDLAGGARE,
                "ProposeDecision",
                about
                        + "\"outcome\":\"APPROVE\",\"funding\":{\"ANSLAG_1_1\":100000},\"motivering\":\"Bra\",\"proposedOn\":\"2026-02-02\"}");
        return id;
    }

    protected String running() {
        String id = proposed();
        send(
                Role.BESLUTSFATTARE,
                "ApproveGrant",
                "{\"caseId\":\"" + id
                        + "\",\"funding\":{\"ANSLAG_1_1\":100000},\"approvedExpenditure\":200000,\"inForceFrom\":\"2026-02-10\","
                        + DECISION + "}");
        return id;
    }

    protected void send(Role role, String name, String json) {
        CommandResult result = ask(role, name, json);
        assertThat(result).isInstanceOf(Accepted.class);
        Accepted accepted = (Accepted) result;
        try {
            assertThat(table.awaitVersion(accepted.stream(), accepted.version(), Duration.ofSeconds(10)))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected void refused(Role role, String name, String json) {
        assertThat(ask(role, name, json)).isInstanceOf(CommandResult.Refused.class);
    }

    private CommandResult ask(Role role, String name, String json) {
        Class<? extends BifallCommand> type = java.util.Objects.requireNonNull(CommandCatalogue.named(name));
        var read = InputReader.read(
                type,
                java.util.Objects.requireNonNull(
                        InputReader.parse(json.getBytes(UTF_8)).value()));
        assertThat(read.errors()).isEmpty();
        return bifall.bean(Commands.class)
                .send(new CommandRequest(
                        new CommandId(UUID.randomUUID().toString()),
                        null,
                        role.name().toLowerCase(java.util.Locale.ROOT),
                        java.util.Set.of(role),
                        java.util.Objects.requireNonNull(read.value())));
    }

    /** Puts an event into the log behind the back of the store. */
    protected void append(String id, String name) throws SQLException {
        try (Connection connection = bifall.bean(DataSource.class).getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into event_log (global_index, event_id, stream, sequence, name, revision, payload, context,"
                                + " recorded_at) select (select max(global_index) + 1 from event_log), ?, stream,"
                                + " max(sequence) + 1, ?, '9', payload, context, max(recorded_at)"
                                + " from event_log where stream = ? group by stream, payload, context")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, name);
            insert.setString(3, id);
            insert.executeUpdate();
            connection.commit();
        }
        // The store believes that the place is free: whoever comes first is told so, and here that is nobody.
        bifall.command(
                "handlaggare", "CloseProject", java.util.Map.of("caseId", "finns-inte", "closedOn", "2026-01-01"));
    }
}
