package se.bifall.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.codes.IndicatorBasis;
import se.bifall.commands.InputReader;
import se.bifall.events.GrantEvent.IndicatorOutcomeRecorded;
import se.bifall.events.upcasting.Upcaster;
import se.bifall.events.upcasting.Upcasters;
import se.bifall.testing.Altered;
import se.bifall.testing.Approved;
import se.bifall.testing.Examples;

/**
 * Every revision of every event is pinned by a file for ever. A file here is never edited: a changed record gets a new
 * revision, an upcaster and a new file. Missing files are written with {@code -Dbifall.approve=true}.
 */
class EventContractTest {
    static List<Class<? extends BifallEvent>> events() {
        return EventCodec.catalogue().toList();
    }

    static List<String> oldRevisions() {
        return Upcasters.all().stream().map(Upcaster::from).toList();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_its_approved_file_says(Class<? extends BifallEvent> type) throws IOException {
        BifallEvent whole = Examples.whole(type);
        JsonNode written = Json.STORED.readTree(EventCodec.encode(whole));

        assertThat(written).isEqualTo(Json.STORED.readTree(Approved.json(EventCodec.nameOf(type), written)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_approved_file_is_read_as_the_event_it_was(Class<? extends BifallEvent> type) throws IOException {
        byte[] approved = Approved.json(EventCodec.nameOf(type));

        assertThat(EventCodec.decode(EventCodec.nameOf(type), approved)).isEqualTo(Examples.whole(type));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_approved_file_is_read_without_what_is_optional(Class<? extends BifallEvent> type) throws IOException {
        BifallEvent bare = Examples.bare(type);
        byte[] withoutOptional = EventCodec.encode(bare);

        assertThat(new String(withoutOptional, UTF_8)).doesNotContain("null");
        assertThat(EventCodec.decode(EventCodec.nameOf(type), withoutOptional)).isEqualTo(bare);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_has_the_fields_and_types_of_its_approved_schema(Class<? extends BifallEvent> type) {
        List<String> schema = schema(type, "").toList();

        assertThat(schema).isEqualTo(Approved.lines(EventCodec.nameOf(type) + ".schema.txt", schema));
    }

    @Test
    void a_code_that_was_once_stored_is_never_taken_away_and_a_new_one_is_approved() {
        Set<String> now =
                events().stream().flatMap(EventContractTest::constants).collect(Collectors.toCollection(TreeSet::new));

        assertThat(now).isEqualTo(Approved.growing("codes.txt", now));
    }

    @Test
    void every_approved_file_has_its_event_or_upcaster() {
        Set<String> known = Stream.concat(events().stream().map(EventCodec::nameOf), oldRevisions().stream())
                .map(name -> name.replace('/', '.') + ".json")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Approved.jsonFiles()).isEqualTo(known);
    }

    @Test
    void no_two_events_share_a_name_and_every_name_has_a_revision() {
        assertThat(events().stream().map(EventCodec::nameOf))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z]+/[1-9][0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("oldRevisions")
    void an_old_revision_is_read_as_the_event_of_today(String name) throws IOException {
        Class<? extends BifallEvent> today = Objects.requireNonNull(EventCodec.classOf(name));

        assertThat(EventCodec.decode(name, Approved.json(name))).isInstanceOf(today);
        assertThat(EventCodec.nameOf(today)).isNotEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_field_of_a_later_writer_is_passed_over(Class<? extends BifallEvent> type) throws IOException {
        ObjectNode later = (ObjectNode) Json.STORED.readTree(EventCodec.encode(Examples.whole(type)));
        later.put("fromAFutureRelease", "x").putObject("another").put("deep", 1);

        assertThat(EventCodec.decode(EventCodec.nameOf(type), bytes(later))).isEqualTo(Examples.whole(type));
    }

    @ParameterizedTest
    @MethodSource("events")
    void without_any_one_required_field_an_event_is_unreadable(Class<? extends BifallEvent> type) throws IOException {
        for (String path : required(type, "").toList()) {
            ObjectNode without = (ObjectNode) Json.STORED.readTree(EventCodec.encode(Examples.whole(type)));
            parent(without, path).remove(leaf(path));

            assertThatThrownBy(() -> EventCodec.decode(EventCodec.nameOf(type), bytes(without)))
                    .as("without " + path)
                    .isInstanceOf(UnreadableEvent.class);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void with_null_in_any_one_required_field_an_event_is_unreadable(Class<? extends BifallEvent> type)
            throws IOException {
        for (String path : required(type, "").toList()) {
            ObjectNode ridden = (ObjectNode) Json.STORED.readTree(EventCodec.encode(Examples.whole(type)));
            parent(ridden, path).putNull(leaf(path));

            assertThatThrownBy(() -> EventCodec.decode(EventCodec.nameOf(type), bytes(ridden)))
                    .as("null in " + path)
                    .isInstanceOf(UnreadableEvent.class);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void with_null_in_a_list_an_event_is_unreadable(Class<? extends BifallEvent> type) throws IOException {
        for (String path : lists(type, "").toList()) {
            ObjectNode ridden = (ObjectNode) Json.STORED.readTree(EventCodec.encode(Examples.whole(type)));
            ((ArrayNode) parent(ridden, path).get(leaf(path))).addNull();

            assertThatThrownBy(() -> EventCodec.decode(EventCodec.nameOf(type), bytes(ridden)))
                    .as("null in the list " + path)
                    .isInstanceOf(UnreadableEvent.class);
        }
    }

    static Stream<String> broken() {
        return Stream.of("", "{", "[]", "null", "7", "\"text\"", "{}", "{\"caseId\":", "\u0000", "inte json");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void broken_json_is_unreadable_under_every_name(String payload) {
        Stream.concat(events().stream().map(EventCodec::nameOf), oldRevisions().stream())
                .forEach(name -> assertThatThrownBy(() -> EventCodec.decode(name, payload.getBytes(UTF_8)))
                        .as(name)
                        .isInstanceOf(UnreadableEvent.class));
    }

    static Stream<String> unknownNames() {
        return Stream.of(
                "GrantAppealed/1",
                "GrantApproved/99",
                "GrantApproved",
                "",
                "/",
                "se.bifall.events.GrantEvent$GrantApproved",
                "grantapproved/1");
    }

    @ParameterizedTest
    @MethodSource("unknownNames")
    void an_event_of_an_unknown_name_or_revision_is_unreadable(String name) {
        byte[] payload = EventCodec.encode(Examples.whole(GrantEvent.GrantApproved.class));

        assertThat(EventCodec.classOf(name)).isNull();
        assertThatThrownBy(() -> EventCodec.decode(name, payload)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void an_amount_with_a_fraction_is_unreadable_and_not_cut_off() throws IOException {
        ObjectNode payload = (ObjectNode)
                Json.STORED.readTree(EventCodec.encode(Examples.whole(FrameEvent.DecisionFrameIncreased.class)));
        payload.put("by", 100.75);

        assertThatThrownBy(() -> EventCodec.decode("DecisionFrameIncreased/1", bytes(payload)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void a_set_is_written_in_one_order_whatever_order_it_came_in() {
        IndicatorOutcomeRecorded one = Altered.with(
                Examples.whole(IndicatorOutcomeRecorded.class),
                "basis",
                new LinkedHashSet<>(List.of(IndicatorBasis.OWN_JUDGEMENT, IndicatorBasis.FOLLOW_UP)));
        IndicatorOutcomeRecorded other = Altered.with(
                one, "basis", new LinkedHashSet<>(List.of(IndicatorBasis.FOLLOW_UP, IndicatorBasis.OWN_JUDGEMENT)));

        assertThat(EventCodec.encode(one)).isEqualTo(EventCodec.encode(other));
    }

    @Property
    void what_was_written_is_read_back_equal(@ForAll("anyEvent") BifallEvent event) {
        byte[] stored = EventCodec.encode(event);

        assertThat(EventCodec.decode(EventCodec.nameOf(event.getClass()), stored))
                .isEqualTo(event);
        assertThat(EventCodec.encode(EventCodec.decode(EventCodec.nameOf(event.getClass()), stored)))
                .isEqualTo(stored);
    }

    @Provide
    Arbitrary<BifallEvent> anyEvent() {
        return Arbitraries.of(events())
                .flatMap(type -> Arbitraries.longs().map(seed -> Examples.random(type, new Random(seed))));
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return Json.STORED.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> schema(Class<?> type, String path) {
        return Arrays.stream(Fields.of(type)).flatMap(component -> {
            String at = path + component.getName();
            String optional = Fields.isRequired(component) ? "" : "?";
            Stream<String> own = Stream.of(at + " " + simple(component.getGenericType()) + optional);
            return InputReader.isComposite(component.getType())
                    ? Stream.concat(own, schema(component.getType(), at + "."))
                    : own;
        });
    }

    private static String simple(Type type) {
        if (type instanceof ParameterizedType many) {
            return simple(many.getRawType()) + "<" + simple(many.getActualTypeArguments()[0]) + ">";
        }
        return ((Class<?>) type).getSimpleName();
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(Fields.of(type))
                .flatMap(component -> typesIn(component.getGenericType()))
                .flatMap(part -> part.isEnum()
                        ? Arrays.stream(part.getEnumConstants()).map(c -> part.getSimpleName() + "." + c)
                        : part.isRecord() ? constants(part) : Stream.empty());
    }

    private static Stream<Class<?>> typesIn(Type type) {
        if (type instanceof ParameterizedType many) {
            return Arrays.stream(many.getActualTypeArguments()).flatMap(EventContractTest::typesIn);
        }
        return Stream.of((Class<?>) type);
    }

    private static Stream<String> required(Class<?> type, String path) {
        return Arrays.stream(Fields.of(type)).filter(Fields::isRequired).flatMap(component -> {
            String at = path + component.getName();
            return InputReader.isComposite(component.getType())
                    ? Stream.concat(Stream.of(at), required(component.getType(), at + "."))
                    : Stream.of(at);
        });
    }

    private static Stream<String> lists(Class<?> type, String path) {
        return Arrays.stream(Fields.of(type)).flatMap((RecordComponent component) -> {
            String at = path + component.getName();
            return InputReader.isComposite(component.getType())
                    ? lists(component.getType(), at + ".")
                    : Collection.class.isAssignableFrom(component.getType()) ? Stream.of(at) : Stream.empty();
        });
    }

    private static ObjectNode parent(ObjectNode root, String path) {
        ObjectNode at = root;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = (ObjectNode) Objects.requireNonNull(at.get(names[i]));
        }
        return at;
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
