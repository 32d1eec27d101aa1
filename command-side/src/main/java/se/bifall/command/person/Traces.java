package se.bifall.command.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubjectId;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.region.RegionProfile;

/** Where in the log a subject occurs. Reads the whole log: disposal is rare, and what it rests on must be true. */
public final class Traces {
    private static final int BATCH = 5_000;
    private final EventLog log;
    private final RegionProfile region;

    public Traces(EventLog log, RegionProfile region) {
        this.log = log;
        this.region = region;
    }

    /** @param officer the subject's user name, when it is an officer's */
    List<Trace> of(SubjectId subject, @Nullable OfficerId officer) {
        List<Trace> traces = new ArrayList<>();
        for (String stream : streams(subject, officer)) {
            List<GrantEvent> events = new ArrayList<>();
            for (StoredEvent stored : log.stream(stream)) {
                if (EventCodec.decode(stored.name(), stored.payload()) instanceof GrantEvent event) {
                    events.add(event);
                }
            }
            if (!events.isEmpty()) {
                traces.add(Trace.of(events, region));
            }
        }
        return traces;
    }

    /** True when any event names the subject. */
    boolean isNamed(SubjectId subject) {
        return !streams(subject, null).isEmpty();
    }

    private Set<String> streams(SubjectId subject, @Nullable OfficerId officer) {
        Set<String> streams = new LinkedHashSet<>();
        String byName = officer == null ? "" : latin("\"" + officer + "\"");
        long position = 0;
        List<StoredEvent> batch = log.read(position, BATCH);
        while (!batch.isEmpty()) {
            for (StoredEvent event : batch) {
                String payload = new String(event.payload(), ISO_8859_1);
                boolean acted = officer != null
                        && (payload.contains(byName) || event.context().actor().equals(officer.value()));
                if (acted || payload.contains(subject.value())) {
                    streams.add(event.stream());
                }
            }
            position = batch.getLast().position();
            batch = log.read(position, BATCH);
        }
        return streams;
    }

    /** The bytes of a text as they lie in a payload. */
    private static String latin(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
