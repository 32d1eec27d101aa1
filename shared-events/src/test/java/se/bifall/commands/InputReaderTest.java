package se.bifall.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.FundingSource;
import se.bifall.codes.Kronor;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.commands.GrantCommand.RecordIndicatorOutcome;
import se.bifall.commands.GrantCommand.RegisterApplication;
import se.bifall.commands.InputReader.Read;
import se.bifall.events.Json;
import se.bifall.testing.Ask;
import se.bifall.testing.Examples;

class InputReaderTest {
    static List<Class<? extends BifallCommand>> commands() {
        return CommandCatalogue.all().toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_whole_command_is_read_as_it_was_written(Class<? extends BifallCommand> type) {
        BifallCommand command = Examples.whole(type);

        Read<? extends BifallCommand> read = InputReader.read(type, json(command));

        assertThat(read.errors()).isEmpty();
        assertThat(read.value()).isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_is_optional_can_be_left_out(Class<? extends BifallCommand> type) {
        BifallCommand command = Examples.bare(type);

        assertThat(InputReader.read(type, json(command)).value()).isEqualTo(command);
    }

    @Property(tries = 1000)
    void any_command_is_read_as_it_was_written(@ForAll long seed) {
        Random random = new Random(seed);
        Class<? extends BifallCommand> type =
                commands().get(random.nextInt(commands().size()));
        BifallCommand command = Examples.random(type, random);

        assertThat(InputReader.read(type, json(command)).value()).isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_required_field_that_is_missing_is_named(Class<? extends BifallCommand> type) {
        Read<? extends BifallCommand> read = InputReader.read(type, Json.STRICT.createObjectNode());

        assertThat(read.isOk()).isFalse();
        assertThat(read.errors()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.rule()).isEqualTo("Obligatoriskt");
            assertThat(error.detail()).isEqualTo("måste fyllas i.");
        });
        assertThat(read.errors()).extracting(InputError::field).doesNotHaveDuplicates();
    }

    /** Each fault, in an otherwise whole application: JSON Pointer, what is put there, field, rule. */
    static Stream<Arguments> faults() {
        String most = "1000000000000";
        return Stream.of(
                fault("an unknown field", "/colour", "\"red\"", "colour", "OkantFalt"),
                fault("an unknown nested field", "/place/street", "\"x\"", "place.street", "OkantFalt"),
                fault("a class name", "/@class", "\"java.lang.Runtime\"", "@class", "OkantFalt"),
                fault("öre", "/applied", "100000.5", "applied", "FelTyp"),
                fault("a whole number written as a fraction", "/applied", "100000.0", "applied", "FelTyp"),
                fault("an exponent", "/applied", "1e5", "applied", "FelTyp"),
                fault("text for a number", "/applied", "\"100000\"", "applied", "FelTyp"),
                fault("true for a number", "/applied", "true", "applied", "FelTyp"),
                fault("an object for a number", "/applied", "{}", "applied", "FelTyp"),
                fault("a list for a number", "/applied", "[1]", "applied", "FelTyp"),
                fault("a negative amount", "/applied", "-1", "applied", "BeloppEjNegativt"),
                fault("more than an amount", "/applied", most.replace("000000", "000001"), "applied", "BeloppRimligt"),
                fault("more than a long", "/applied", "99999999999999999999", "applied", "FelTyp"),
                fault("a number for text", "/title", "5", "title", "FelTyp"),
                fault("true for text", "/title", "true", "title", "FelTyp"),
                fault("an object for text", "/title", "{\"a\":1}", "title", "FelTyp"),
                fault("a list for text", "/title", "[\"a\"]", "title", "FelTyp"),
                fault("only spaces", "/title", "\"  \\t \"", "title", "Obligatoriskt"),
                fault("null", "/title", "null", "title", "Obligatoriskt"),
                fault("a NUL", "/title", "\"a\\u0000b\"", "title", "Styrtecken"),
                fault("an escape character", "/title", "\"a\\u001bb\"", "title", "Styrtecken"),
                fault("half of a character", "/title", "\"a\\ud83db\"", "title", "Styrtecken"),
                fault("the other half", "/title", "\"a\\udc00b\"", "title", "Styrtecken"),
                fault("4 001 characters", "/title", "\"" + "x".repeat(4_001) + "\"", "title", "TextensLangd"),
                fault("5 000 characters", "/title", "\"" + "x".repeat(5_000) + "\"", "title", "TextensLangd"),
                fault("a word for an enum", "/applicant/ledBy", "\"KVINNOR\"", "applicant.ledBy", "FelTyp"),
                fault("an enum in small letters", "/applicant/ledBy", "\"women\"", "applicant.ledBy", "FelTyp"),
                fault("the number of an enum", "/applicant/ledBy", "0", "applicant.ledBy", "FelTyp"),
                fault("the number of an enum as text", "/applicant/ledBy", "\"0\"", "applicant.ledBy", "FelTyp"),
                fault("a day that does not exist", "/receivedOn", "\"2026-02-29\"", "receivedOn", "FelTyp"),
                fault("a 31st of June", "/receivedOn", "\"2026-06-31\"", "receivedOn", "FelTyp"),
                fault("a day as it is said", "/receivedOn", "\"15 januari\"", "receivedOn", "FelTyp"),
                fault("a day without hyphens", "/receivedOn", "\"20260115\"", "receivedOn", "FelTyp"),
                fault("a moment for a day", "/receivedOn", "\"2026-01-15T23:30:00Z\"", "receivedOn", "FelTyp"),
                fault("a local moment for a day", "/receivedOn", "\"2026-01-15T10:00:00\"", "receivedOn", "FelTyp"),
                fault("a number for a day", "/receivedOn", "20260115", "receivedOn", "FelTyp"),
                fault("a list for a day", "/receivedOn", "[2026,1,15]", "receivedOn", "FelTyp"),
                fault("the day before 1990", "/receivedOn", "\"1989-12-31\"", "receivedOn", "RimligtDatum"),
                fault("the day after 2100", "/receivedOn", "\"2101-01-01\"", "receivedOn", "RimligtDatum"),
                fault("the year 10000", "/receivedOn", "\"+10000-01-01\"", "receivedOn", "RimligtDatum"),
                fault("text for yes or no", "/place/inTatort", "\"true\"", "place.inTatort", "FelTyp"),
                fault("a number for yes or no", "/place/inTatort", "1", "place.inTatort", "FelTyp"),
                fault("text for an object", "/place", "\"Lycksele\"", "place", "FelTyp"),
                fault("a list for an object", "/place", "[]", "place", "FelTyp"),
                fault("a missing nested field", "/place/municipality", null, "place.municipality", "Obligatoriskt"),
                fault("a wrong code", "/place/municipality", "\"481\"", "place.municipality", "GiltigKommunkod"),
                fault(
                        "a wrong check digit",
                        "/applicant/orgNumber",
                        "\"556677-8890\"",
                        "applicant.orgNumber",
                        "GiltigtOrgnummer"),
                fault(
                        "a personal number",
                        "/applicant/orgNumber",
                        "\"811218-9876\"",
                        "applicant.orgNumber",
                        "EjPersonnummer"),
                fault("a wrong industry", "/applicant/sni", "\"2\"", "applicant", "GiltigSni"),
                fault("a path for an id", "/caseId", "\"../a\"", "caseId", "GiltigtArendeId"),
                fault("text for a list", "/secondaryPriorities", "\"1\"", "secondaryPriorities", "FelTyp"),
                fault(
                        "a wrong code in a list",
                        "/secondaryPriorities",
                        "[\"1\",\"?\"]",
                        "secondaryPriorities",
                        "GiltigPrioritering"),
                fault("null in a list", "/secondaryPriorities", "[null]", "secondaryPriorities", "FelTyp"),
                fault("a number in a list of text", "/secondaryPriorities", "[1]", "secondaryPriorities", "FelTyp"),
                fault(
                        "101 in a list",
                        "/secondaryPriorities",
                        Stream.generate(() -> "\"1\"").limit(101).toList().toString(),
                        "secondaryPriorities",
                        "FelTyp"));
    }

    private static Arguments fault(String what, String pointer, @Nullable String json, String field, String rule) {
        return Arguments.of(what, pointer, json, field, rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_named_by_field_rule_and_a_swedish_sentence(
            String what, String pointer, @Nullable String fault, String field, String rule) {
        ObjectNode json = json(Ask.applyForCompany());
        put(json, pointer, fault);

        Read<ApplyForGrant> read = InputReader.read(ApplyForGrant.class, json);

        assertThat(read.value()).isNull();
        assertThat(read.errors())
                .extracting(InputError::field, InputError::rule)
                .containsExactly(tuple(field, rule));
        assertThat(read.errors().getFirst().detail()).matches("(ska|får|måste|har|är|ser|innehåller) .*\\.");
    }

    /** The same for an approval: money by source, and lists of free text. */
    static Stream<Arguments> faultsOfAnApproval() {
        return Stream.of(
                fault("an unknown source", "/funding/LOTTERI", "5", "funding", "FelTyp"),
                fault("öre of a source", "/funding/ANSLAG_1_1", "5.5", "funding", "FelTyp"),
                fault("text of a source", "/funding/ANSLAG_1_1", "\"5\"", "funding", "FelTyp"),
                fault("nothing of a source", "/funding/ANSLAG_1_1", "null", "funding", "FelTyp"),
                fault("less than nothing of a source", "/funding/ANSLAG_1_1", "-5", "funding", "BeloppEjNegativt"),
                fault("too much together", "/funding/ERUF", "1000000000000", "funding", "BeloppRimligt"),
                fault("a number for the split", "/funding", "100000", "funding", "FelTyp"),
                fault("a NUL in a list", "/conditions", "[\"bra\",\"a\\u0000b\"]", "conditions", "Styrtecken"),
                fault("half of a character in a list", "/conditions", "[\"a\\ud83d\"]", "conditions", "Styrtecken"),
                fault("nothing in a list", "/conditions", "[\"bra\",\"  \"]", "conditions", "FelTyp"),
                fault(
                        "4 001 characters in a list",
                        "/conditions",
                        "[\"" + "x".repeat(4_001) + "\"]",
                        "conditions",
                        "TextensLangd"),
                fault(
                        "a nested wrong basis",
                        "/decision/legalBasis",
                        "\"praxis\"",
                        "decision.legalBasis",
                        "GiltigtLagrum"),
                fault("a nested NUL", "/decision/motivering", "\"\\u0000\"", "decision.motivering", "Styrtecken"),
                fault("a missing motivation", "/decision/motivering", null, "decision.motivering", "Obligatoriskt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfAnApproval")
    void a_fault_of_an_approval_is_named_as_well(
            String what, String pointer, @Nullable String fault, String field, String rule) {
        ObjectNode json = json(Ask.approveCompany());
        put(json, pointer, fault);

        Read<ApproveGrant> read = InputReader.read(ApproveGrant.class, json);

        assertThat(read.errors())
                .extracting(InputError::field, InputError::rule)
                .containsExactly(tuple(field, rule));
        assertThat(read.errors().getFirst().detail()).matches("(ska|får|måste|har|är|ser|innehåller) .*\\.");
    }

    @Test
    void all_faults_are_named_at_once() {
        ObjectNode json = json(Ask.applyForCompany());
        put(json, "/applied", "-1");
        put(json, "/title", "null");
        put(json, "/place/municipality", "\"x\"");
        put(json, "/colour", "1");

        assertThat(InputReader.read(ApplyForGrant.class, json).errors())
                .extracting(InputError::field, InputError::rule)
                .containsExactlyInAnyOrder(
                        tuple("applied", "BeloppEjNegativt"),
                        tuple("title", "Obligatoriskt"),
                        tuple("place.municipality", "GiltigKommunkod"),
                        tuple("colour", "OkantFalt"));
    }

    @Test
    void text_at_its_longest_and_days_at_their_limits_are_taken() {
        ObjectNode json = json(Ask.applyForCompany());
        put(json, "/title", "\"" + "å".repeat(4_000) + "\"");
        put(json, "/receivedOn", "\"1990-01-01\"");
        put(json, "/measureEndsOn", "\"2100-12-31\"");
        put(json, "/applied", "1000000000000");

        assertThat(InputReader.read(ApplyForGrant.class, json).errors()).isEmpty();
    }

    @Test
    void text_is_trimmed_and_composed_and_keeps_its_lines() {
        ObjectNode json = json(Ask.applyForCompany());
        put(json, "/title", "\"  Bja\\u0308lken\\nandra raden\\t😀 \"");

        ApplyForGrant read = Objects.requireNonNull(
                InputReader.read(ApplyForGrant.class, json).value());

        assertThat(read.title()).isEqualTo("Bjälken\nandra raden\t😀");
    }

    @Test
    void text_in_a_list_is_trimmed_and_composed_as_well() {
        ObjectNode json = json(Ask.approveCompany());
        put(json, "/conditions", "[\" Bja\\u0308lken \"]");

        assertThat(Objects.requireNonNull(
                                InputReader.read(ApproveGrant.class, json).value())
                        .conditions())
                .containsExactly("Bjälken");
    }

    @Test
    void a_source_of_nothing_is_as_one_that_is_left_out() {
        ObjectNode json = json(Ask.approveCompany());
        put(json, "/funding/ERUF", "0");

        ApproveGrant read = Objects.requireNonNull(
                InputReader.read(ApproveGrant.class, json).value());

        assertThat(read.funding()).isEqualTo(Ask.anslag(100_000));
        assertThat(read.funding().from(FundingSource.ERUF)).isEqualTo(Kronor.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"/claim, '\"1\"'", "/claim, 1.5", "/claim, 99999999999", "/claim, true"})
    void a_number_is_a_whole_number(String pointer, String fault) {
        ObjectNode json = json(Ask.decidePayment(1, 1, Ask.anslag(1)));
        put(json, pointer, fault);

        assertThat(InputReader.read(GrantCommand.DecidePayment.class, json).errors())
                .containsExactly(new InputError("claim", "FelTyp", "ska vara ett heltal."));
    }

    @ParameterizedTest
    @CsvSource({"-1, AntalRimligt", "10000001, AntalRimligt"})
    void counts_that_can_not_be_are_refused_as_one(String count, String rule) {
        ObjectNode json = json(Ask.indicator());
        put(json, "/counts/women", count);

        assertThat(InputReader.read(RecordIndicatorOutcome.class, json).errors())
                .extracting(InputError::field, InputError::rule)
                .containsExactly(tuple("counts", rule));
    }

    @Test
    void a_basis_given_twice_is_given_once() {
        ObjectNode json = json(Ask.indicator());
        put(json, "/basis", "[\"EVALUATION\",\"FOLLOW_UP\",\"EVALUATION\"]");

        assertThat(Objects.requireNonNull(InputReader.read(RecordIndicatorOutcome.class, json)
                                .value())
                        .basis())
                .hasSize(2);
    }

    @Test
    void a_body_that_is_one_json_object_is_read() {
        Read<ObjectNode> read = InputReader.parse(" {\"a\": {\"b\": [1, \"å\"]}} ".getBytes(UTF_8));

        assertThat(read.isOk()).isTrue();
        assertThat(Objects.requireNonNull(read.value()).at("/a/b/1").asText()).isEqualTo("å");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("half an object", "{\"a\":"),
                Arguments.of("a doubled key", "{\"a\":1,\"a\":2}"),
                Arguments.of("a doubled nested key", "{\"a\":{\"b\":1,\"b\":1}}"),
                Arguments.of("something after", "{\"a\":1} {\"b\":2}"),
                Arguments.of("a bracket after", "{\"a\":1}]"),
                Arguments.of("a list", "[{\"a\":1}]"),
                Arguments.of("text", "\"a\""),
                Arguments.of("null", "null"),
                Arguments.of("a comment", "{/* x */\"a\":1}"),
                Arguments.of("single quotes", "{'a':1}"),
                Arguments.of("no quotes", "{a:1}"),
                Arguments.of("a comma too many", "{\"a\":1,}"),
                Arguments.of("no number", "{\"a\":NaN}"),
                Arguments.of("a zero too many", "{\"a\":01}"),
                Arguments.of("an endless number", "{\"a\":" + "9".repeat(50) + "}"),
                Arguments.of("depth without end", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                Arguments.of("lists without end", "{\"a\":" + "[".repeat(100_000)),
                Arguments.of("text without end", "{\"a\":\"" + "x".repeat(200_000) + "\"}"),
                Arguments.of("xml", "<a/>"),
                Arguments.of("a form", "a=1&b=2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_that_is_not_is_refused_with_a_sentence(String what, String body) {
        Read<ObjectNode> read = InputReader.parse(body.getBytes(UTF_8));

        assertThat(read.value()).isNull();
        assertThat(read.errors())
                .extracting(InputError::field, InputError::rule)
                .containsExactly(tuple("", "Json"));
        assertThat(read.errors().getFirst().detail()).startsWith("Innehållet ").endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void a_body_in_another_alphabet_is_read_right_or_refused(String charset) throws Exception {
        Read<ObjectNode> read = InputReader.parse("{\"title\":\"Åsele\"}".getBytes(charset));

        if (read.isOk()) {
            assertThat(Objects.requireNonNull(read.value()).get("title").asText())
                    .isEqualTo("Åsele");
        } else {
            assertThat(read.errors()).extracting(InputError::rule).containsExactly("Json");
        }
    }

    @Property(tries = 1000)
    void bytes_of_any_kind_are_never_a_fault_of_ours(@ForAll byte[] body) {
        Read<ObjectNode> read = InputReader.parse(body);

        assertThat(read.isOk()).isEqualTo(read.value() != null);
        if (read.value() != null) {
            assertThat(InputReader.read(RegisterApplication.class, read.value()).isOk())
                    .isFalse();
        }
    }

    @Property(tries = 1000)
    void any_value_in_any_place_is_read_or_named_and_never_a_fault_of_ours(@ForAll long seed) {
        Random random = new Random(seed);
        Class<? extends BifallCommand> type =
                commands().get(random.nextInt(commands().size()));
        ObjectNode json = json(Examples.random(type, random));
        List<String> fields =
                json.propertyStream().map(java.util.Map.Entry::getKey).toList();
        String field = fields.get(random.nextInt(fields.size()));
        List<String> values = List.of(
                "null",
                "0",
                "-1",
                "1.5",
                "1e400",
                "true",
                "\"\"",
                "\"x\"",
                "\"2026-01-01\"",
                "[]",
                "{}",
                "[[]]",
                "[null]",
                "[{}]",
                "{\"ANSLAG_1_1\":1}",
                "{\"a\":{\"b\":{}}}",
                "\"\\ud800\"",
                "9223372036854775808");
        json.set(field, tree(values.get(random.nextInt(values.size()))));

        Read<? extends BifallCommand> read = InputReader.read(type, json);

        assertThat(read.isOk()).isEqualTo(read.value() != null);
        assertThat(read.errors()).allSatisfy(error -> {
            assertThat(error.field()).startsWith(field);
            assertThat(error.rule()).isNotBlank();
            assertThat(error.detail()).endsWith(".");
        });
    }

    private static ObjectNode json(Object command) {
        return Json.STORED.valueToTree(command);
    }

    private static JsonNode tree(String json) {
        try {
            return Json.STRICT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static void put(ObjectNode json, String pointer, @Nullable String value) {
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) json.at(pointer.substring(0, last));
        if (value == null) {
            parent.remove(pointer.substring(last + 1));
        } else {
            parent.set(pointer.substring(last + 1), tree(value));
        }
    }
}
