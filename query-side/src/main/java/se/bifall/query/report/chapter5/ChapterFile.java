package se.bifall.query.report.chapter5;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import se.bifall.events.Json;

/**
 * A filled-in chapter 5 as a file: JSON, YAML or CSV, as {@code docs/resultatredovisning.md} describes it.
 *
 * @param year that the file says it is about; null when it does not say
 * @param region whose it is; null when the file does not say
 * @param rows in the order of the file
 */
public record ChapterFile(@Nullable Integer year, @Nullable String region, List<Row> rows) {
    private static final Map<String, String> NAMES = names();
    private static final int MOST_ROWS = 200;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String IGNORED = "ignored";

    /**
     * One question of the file, every field as it is written.
     *
     * @param place where in the file, as {@code rad 3} or {@code svar 2}
     * @param fields by our name: question, contributed, text, bases, references
     */
    public record Row(String place, Map<String, List<String>> fields) {
        String first(String name) {
            List<String> values = fields.getOrDefault(name, List.of());
            return values.isEmpty() ? "" : values.getFirst().strip();
        }

        List<String> all(String name) {
            return fields.getOrDefault(name, List.of());
        }
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        List.of("fraga", "fråga", "nr", "nummer", "question").forEach(one -> names.put(one, "question"));
        List.of("ja_nej", "janej", "ja/nej", "yes_no", "contributed").forEach(one -> names.put(one, "contributed"));
        List.of("text", "svar", "answer").forEach(one -> names.put(one, "text"));
        List.of("bas", "baser", "basis", "bases").forEach(one -> names.put(one, "bases"));
        List.of("hanvisningar", "hänvisningar", "beslut", "references").forEach(one -> names.put(one, "references"));
        List.of("ar", "år", "year").forEach(one -> names.put(one, "year"));
        // what Bifall itself writes beside the answers; passed over when it is read
        List.of("status", "version", "fynd", "siffror").forEach(one -> names.put(one, IGNORED));
        List.of("region").forEach(one -> names.put(one, "region"));
        return names;
    }

    /**
     * @param name of the file: its ending says the format, and what it begins with when the ending says nothing
     * @throws UnreadableFile when it is none of the three, or has a column or field that means nothing here
     */
    public static ChapterFile read(String name, byte[] content) {
        String text = decoded(content);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json") || (!lower.endsWith(".csv") && text.startsWith("{"))) {
            return ofTree(text, Json.STRICT, "JSON");
        } else if (lower.endsWith(".csv") || text.lines().findFirst().orElse("").contains(";")) {
            return ofCsv(text);
        }
        return ofTree(text, YAML, "YAML");
    }

    private static String decoded(byte[] content) {
        try {
            String text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("Filen är inte i UTF-8. Spara den som UTF-8 (i Excel: CSV UTF-8).");
        }
    }

    private static ChapterFile ofTree(String text, ObjectMapper mapper, String format) {
        JsonNode tree;
        try {
            tree = mapper.readTree(text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " Felet är på rad " + e.getLocation().getLineNr() + ".";
            throw new UnreadableFile("Filen är inte giltig " + format + "." + where);
        }
        JsonNode answers =
                tree.isArray() ? tree : tree.path("svar").isArray() ? tree.path("svar") : tree.path("answers");
        if (!answers.isArray()) {
            throw new UnreadableFile("Filen ska ha en lista svar med ett svar per fråga.");
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode answer : answers) {
            String place = "svar " + (rows.size() + 1);
            if (!answer.isObject()) {
                throw new UnreadableFile("Filens " + place + " ska ha namngivna fält, som fraga och text.");
            }
            Map<String, List<String>> fields = new LinkedHashMap<>();
            answer.properties().forEach(field -> once(fields, field.getKey(), place, values(field.getValue())));
            rows.add(new Row(place, fields));
        }
        JsonNode year = tree.has("ar") ? tree.path("ar") : tree.has("år") ? tree.path("år") : tree.path("year");
        return of(year.asText(""), tree.path("region").asText(""), rows);
    }

    /** @throws UnreadableFile when the field is there already, perhaps by another of its names */
    private static void once(Map<String, List<String>> fields, String written, String place, List<String> values) {
        String name = named(written, place);
        if (fields.putIfAbsent(name, values) != null && !name.equals(IGNORED)) {
            throw twice(written, place);
        }
    }

    private static UnreadableFile twice(String written, String place) {
        return new UnreadableFile("Fältet ”" + written.strip() + "” står två gånger (" + place
                + "), kanske med två namn som betyder samma sak. Ta bort det ena.");
    }

    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> values.add(one.asText("")));
        } else if (!value.isNull()) {
            values.add(value.isBoolean() ? (value.asBoolean() ? "ja" : "nej") : value.asText(""));
        }
        return values;
    }

    private static ChapterFile ofCsv(String text) {
        char delimiter = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        List<Row> rows = new ArrayList<>();
        String year = "";
        String region = "";
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            doubled(parser.getHeaderNames());
            for (CSVRecord record : parser) {
                String place = "rad " + (record.getRecordNumber() + 1);
                Map<String, List<String>> fields = new LinkedHashMap<>();
                for (String head : parser.getHeaderNames()) {
                    String name = named(head, "rubrikraden");
                    String value = record.isSet(head) ? record.get(head) : "";
                    boolean list = name.equals("bases") || name.equals("references");
                    once(fields, head, "rubrikraden", list ? List.of(value.split("[|\\n]")) : List.of(value));
                }
                Row row = new Row(place, fields);
                year = year.isEmpty() ? row.first("year") : year;
                region = region.isEmpty() ? row.first("region") : region;
                rows.add(row);
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof UnreadableFile unreadable
                    ? unreadable
                    : new UnreadableFile("Filen är inte giltig CSV: en rad eller ett citattecken är inte avslutat.");
        }
        return of(year, region, rows);
    }

    /** Of two columns with one name the parser would read the last alone. */
    private static void doubled(List<String> heads) {
        Set<String> known = new HashSet<>();
        for (String head : heads) {
            String name = named(head, "rubrikraden");
            if (!known.add(name) && !name.equals(IGNORED)) {
                throw twice(head, "rubrikraden");
            }
        }
    }

    private static ChapterFile of(String year, String region, List<Row> rows) {
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw new UnreadableFile("Filen har " + rows.size() + " svar; den ska ha 1–" + MOST_ROWS + ".");
        }
        if (!year.isBlank() && !year.strip().matches("20[0-9]{2}")) {
            throw new UnreadableFile("Året ska vara 2000–2099.");
        }
        return new ChapterFile(
                year.isBlank() ? null : Integer.valueOf(year.strip()), region.isBlank() ? null : region.strip(), rows);
    }

    private static String named(String written, String place) {
        String name = NAMES.get(written.strip().toLowerCase(Locale.forLanguageTag("sv")));
        if (name == null) {
            throw new UnreadableFile(
                    "Fältet ”" + (written.length() > 40 ? written.substring(0, 40) + "…" : written) + "” (" + place
                            + ") finns inte; de som finns är fraga, ja_nej, text, bas, hanvisningar, ar och region.");
        }
        return name;
    }
}
