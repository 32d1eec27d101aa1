package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.events.EventLog;

/** A file goes in whole or not at all, through the same rules as a person. */
class ImportTest {
    private static final String HEADING =
            "diarienummer;inkom;sokande;orgnr;sokandetyp;stodform;titel;kommun;sokt;kostnad;start;slut;handlaggare\n";
    private final Running bifall = Running.empty();
    private long before;
    private int number;

    @BeforeEach
    void remember() {
        before = bifall.bean(EventLog.class).head();
    }

    private Running.Answer importing(String file, boolean dryRun, Charset charset) throws IOException {
        List<String> run = Files.readAllLines(bifall.data().resolve("bifall.run"));
        return Running.send(HttpRequest.newBuilder(URI.create(run.get(0) + "/api/imports?dryRun=" + dryRun))
                .header("Bifall-Key", run.get(1))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file.getBytes(charset))));
    }

    private Running.Answer importing(String file) throws IOException {
        return importing(file, false, UTF_8);
    }

    private String row(String column, String value) {
        List<String> columns = List.of(HEADING.strip().split(";"));
        String[] cells = {
            "RUN 2025-" + (10_000 + System.identityHashCode(this) % 50_000 + number++),
            "2025-01-10",
            "Exempel AB (påhittat)",
            "556677-8899",
            "COMPANY",
            "MIKROSTOD",
            "Ny maskin",
            "2481",
            "20000",
            "40000",
            "2025-03-01",
            "2025-06-01",
            "handlaggare"
        };
        if (!column.isEmpty()) {
            cells[columns.indexOf(column)] = value;
        }
        return String.join(";", cells) + "\n";
    }

    private void nothingIsStored() {
        assertThat(bifall.bean(EventLog.class).head()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "kommun, 9999",
        "sokt, 20000.50",
        "sokt, -5",
        "inkom, 2025-13-01",
        "orgnr, 556677-8898",
        "orgnr, 811228-9874",
        "stodform, ../etc",
        "sokandetyp, FIRMA",
        "titel, ''",
        "diarienummer, 17",
        "slut, 2025-02-01",
        "handlaggare, 'a b'"
    })
    void one_bad_cell_is_named_by_line_and_column_and_nothing_is_imported(String column, String value)
            throws IOException {
        Running.Answer answer = importing(HEADING + row("", "") + row(column, value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Rad 3, kolumn " + column + ":");
        nothingIsStored();
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_does_nothing() throws IOException {
        Running.Answer answer = importing(HEADING + row("", ""), true, UTF_8);
        assertThat(answer.text()).contains("1 rader, 3 kommandon");
        nothingIsStored();
    }

    @Test
    void the_same_file_twice_has_one_effect_and_a_changed_row_is_refused() throws IOException {
        String row = row("", "");
        assertThat(importing(HEADING + row).status()).isEqualTo(200);
        long after = bifall.bean(EventLog.class).head();
        assertThat(after).as("three of the case and its number in the diary").isEqualTo(before + 4);
        assertThat(importing(HEADING + row).text()).contains("0 kommandon");
        assertThat(importing(HEADING + row.replace("Ny maskin", "Annan maskin")).text())
                .contains("Rad 2", "redan importerad med ett annat innehåll");
        assertThat(bifall.bean(EventLog.class).head()).isEqualTo(after);
    }

    @Test
    void the_same_case_on_two_rows_is_refused() throws IOException {
        String row = row("", "");
        assertThat(importing(HEADING + row + row).text()).contains("Rad 3", "rad 2");
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "kolumn\nvärde\n", "<html>", "diarienummer;diarienummer\n1;2\n", "\"öppet citat"})
    void what_is_no_portfolio_is_refused(String file) throws IOException {
        Running.Answer answer = importing(file);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Inget av filen är importerat");
        nothingIsStored();
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        assertThat(importing(HEADING + row("titel", "Åtgärd"), false, ISO_8859_1)
                        .text())
                .contains("UTF-8");
        nothingIsStored();
    }

    @Test
    void a_row_that_breaks_a_rule_is_refused_at_its_column() throws IOException {
        try (InputStream sample =
                Objects.requireNonNull(Running.class.getResourceAsStream("/sample/projektstod.csv"))) {
            String file = new String(sample.readAllBytes(), UTF_8);
            String changed = file.replaceFirst(";JAMSTALLD_INKLUDERING MILJO_OCH_KLIMAT", ";MILJO_OCH_KLIMAT");
            Running.Answer answer = importing(changed);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("jämställd och jämlik inkludering");
            nothingIsStored();
        }
    }

    @Test
    void without_the_key_nobody_imports() {
        Running.Answer answer =
                Running.send(HttpRequest.newBuilder(URI.create(bifall.address() + "/api/imports?dryRun=false"))
                        .header("Bifall-Key", "gissning")
                        .POST(HttpRequest.BodyPublishers.ofString(HEADING)));
        assertThat(answer.status()).isEqualTo(403);
    }
}
