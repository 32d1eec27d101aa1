package se.bifall.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.events.upcasting.Upcaster;
import se.bifall.events.upcasting.Upcasters;

/** Between events and their stored bytes; the only place that knows both classes and stored names. */
public final class EventCodec {
    private static final Map<String, Class<? extends BifallEvent>> CLASSES =
            catalogue().collect(Collectors.toUnmodifiableMap(EventCodec::nameOf, Function.identity()));
    private static final Map<String, Upcaster> UPCASTERS =
            Upcasters.all().stream().collect(Collectors.toUnmodifiableMap(Upcaster::from, Function.identity()));
    private static final JsonMapper WHOLE = Json.STORED
            .rebuild()
            .addModule(new SimpleModule("whole").setDeserializerModifier(new WholeRecords()))
            .build();
    /** By stored name, as they are asked for: to look for how a class is read takes as long as reading some of its fields. */
    private static final Map<String, ObjectReader> READERS = new ConcurrentHashMap<>();

    private EventCodec() {}

    /** Every event class there is. */
    @SuppressWarnings("unchecked")
    public static Stream<Class<? extends BifallEvent>> catalogue() {
        return Stream.of(
                        GrantEvent.class,
                        FrameEvent.class,
                        SittingEvent.class,
                        GoalEvent.class,
                        ReportEvent.class,
                        AnswerEvent.class,
                        DiaryEvent.class,
                        DeMinimisEvent.class,
                        SubjectEvent.class,
                        RefusalEvent.class)
                .flatMap(catalogue -> Arrays.stream(catalogue.getPermittedSubclasses()))
                .map(event -> (Class<? extends BifallEvent>) event);
    }

    /** The stored name with revision of an event class. */
    public static String nameOf(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(EventName.class), event.getName())
                .value();
    }

    /** The class that an event stored under this name is read as today, old revisions included; null when unknown. */
    public static @Nullable Class<? extends BifallEvent> classOf(String name) {
        Upcaster upcaster = UPCASTERS.get(name);
        return upcaster == null ? CLASSES.get(name) : classOf(upcaster.to());
    }

    /** Fields of today's revision that nobody was asked for when an event was stored under this name. */
    public static Set<String> unasked(String name) {
        Set<String> fields = new HashSet<>();
        for (Upcaster upcaster = UPCASTERS.get(name); upcaster != null; upcaster = UPCASTERS.get(upcaster.to())) {
            fields.addAll(upcaster.unasked());
        }
        return fields;
    }

    public static byte[] encode(BifallEvent event) {
        try {
            return Json.STORED.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null when the name is unknown or the bytes are not such an event. */
    public static @Nullable BifallEvent decodeOrNull(String name, byte[] payload) {
        try {
            return decode(name, payload);
        } catch (UnreadableEvent e) {
            return null;
        }
    }

    /** @throws UnreadableEvent when the name is unknown or the bytes are not such an event */
    public static BifallEvent decode(String name, byte[] payload) {
        Upcaster upcaster = UPCASTERS.get(name);
        if (upcaster == null && !CLASSES.containsKey(name)) {
            throw new UnreadableEvent("okänd händelse " + name);
        }
        try {
            BifallEvent event = upcaster == null ? reader(name).readValue(payload) : decodeOld(upcaster, payload);
            return Objects.requireNonNull(event, "allt saknas");
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEvent("oläslig händelse " + name, e);
        }
    }

    private static ObjectReader reader(String name) {
        // Asked first: who computes locks, also when there is nothing to compute.
        ObjectReader known = READERS.get(name);
        return known != null ? known : READERS.computeIfAbsent(name, of -> WHOLE.readerFor(CLASSES.get(of)));
    }

    private static @Nullable BifallEvent decodeOld(Upcaster first, byte[] payload) throws IOException {
        ObjectNode tree = (ObjectNode) Json.STORED.readTree(payload);
        Upcaster upcaster = first;
        while (true) {
            tree = upcaster.upcast(tree);
            Upcaster next = UPCASTERS.get(upcaster.to());
            if (next == null) {
                return reader(upcaster.to()).readValue(tree);
            }
            upcaster = next;
        }
    }
}
