package se.bifall.query.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.bifall.codes.CaseId;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.LedBy;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.SubjectId;
import se.bifall.codes.Undertaking;
import se.bifall.events.EventCodec;

class PublicEventsTest {
    private static final Set<Type> NEVER = Set.of(
            OfficerId.class,
            OrgNumber.class,
            SubjectId.class,
            Undertaking.class,
            Diarienummer.class,
            CaseId.class,
            LedBy.class);

    /** Codes that are written as text. */
    private static final Set<String> TEXT = Set.of("areaMap", "profileVersion", "indicator", "activity", "purpose");

    @Test
    void every_event_is_published_or_withheld_by_somebody_who_has_looked_at_it() {
        Set<Class<?>> all = EventCodec.catalogue().collect(Collectors.toSet());
        Set<Class<?>> classified = new HashSet<>(PublicEvents.published());
        classified.addAll(PublicEvents.WITHHELD);

        assertThat(classified).isEqualTo(all);
        assertThat(PublicEvents.published())
                .doesNotContainAnyElementsOf(PublicEvents.WITHHELD.stream()
                        .map(one -> one.asSubclass(se.bifall.events.BifallEvent.class))
                        .toList());
    }

    @Test
    void what_is_published_is_there_and_is_a_code_an_amount_a_day_or_a_number() {
        PublicEvents.published().forEach(event -> PublicEvents.fieldsOf(event).forEach(path -> {
            Type type = typeOf(event, path);
            assertThat(NEVER).as(event.getSimpleName() + "." + path).doesNotContain(type);
            if (type == String.class) {
                assertThat(TEXT).as(event.getSimpleName()).contains(path);
            }
            assertThat(type instanceof Class<?> c && c.isRecord() && c.getRecordComponents().length > 1)
                    .as("%s.%s is whole", event.getSimpleName(), path)
                    .isFalse();
        }));
    }

    @Test
    void an_event_that_nobody_has_looked_at_is_not_published() {
        assertThat(PublicEvents.fieldsOf(String.class)).isEmpty();
    }

    private static Type typeOf(Class<?> event, String path) {
        Class<?> in = event;
        Type type = event;
        for (String part : List.of(path.split("\\."))) {
            RecordComponent component = Arrays.stream(in.getRecordComponents())
                    .filter(one -> one.getName().equals(part))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(event.getSimpleName() + " has no " + path));
            type = component.getGenericType();
            if (type instanceof ParameterizedType several) {
                type = several.getActualTypeArguments()[0];
            }
            in = component.getType();
        }
        return type;
    }
}
