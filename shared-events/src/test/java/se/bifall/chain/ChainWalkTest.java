package se.bifall.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.bifall.chain.Verdict.BrokenLink;
import se.bifall.chain.Verdict.Fault;
import se.bifall.chain.Verdict.Intact;
import se.bifall.chain.Verdict.OtherThanWitnessed;

/** Whatever is done to a log of a few streams is noticed, and a log that nothing was done to is not suspected. */
class ChainWalkTest {
    private static final int STREAMS = 3;

    @Provide
    Arbitrary<List<Integer>> streams() {
        return Arbitraries.integers()
                .between(0, STREAMS - 1)
                .list()
                .ofMinSize(3)
                .ofMaxSize(20);
    }

    @Property(tries = 200)
    void a_log_that_nothing_was_done_to_is_whole(@ForAll("streams") List<Integer> streams) {
        List<ChainedEvent> log = log(streams);

        assertThat(walked(log)).isEqualTo(new Intact(head(log), 0));
        assertThat(walked(log, head(log), head(log.subList(0, 2)))).isEqualTo(new Intact(head(log), 2));
    }

    @Property(tries = 300)
    void a_changed_member_is_found_where_it_is(
            @ForAll("streams") List<Integer> streams,
            @ForAll @IntRange(max = 1_000) int which,
            @ForAll @IntRange(max = 6) int member) {
        List<ChainedEvent> log = log(streams);
        int changed = which % log.size();
        log.set(changed, altered(log.get(changed), member));

        assertThat(walked(log)).isInstanceOfSatisfying(BrokenLink.class, broken -> assertThat(broken.number())
                .isEqualTo(changed + 1));
    }

    @Property(tries = 300)
    void a_flipped_bit_of_the_content_is_found(
            @ForAll("streams") List<Integer> streams, @ForAll @IntRange(max = 100_000) int where) {
        List<ChainedEvent> log = log(streams);
        byte[] content = log.get(where % log.size()).payload();
        content[where % content.length] ^= (byte) (1 << (where % 8));

        assertThat(walked(log)).isInstanceOfSatisfying(BrokenLink.class, broken -> {
            assertThat(broken.number()).isEqualTo(where % log.size() + 1);
            assertThat(broken.fault()).isEqualTo(Fault.CONTENT);
        });
    }

    @Property(tries = 200)
    void a_removed_event_is_found(@ForAll("streams") List<Integer> streams, @ForAll @IntRange(max = 1_000) int which) {
        List<ChainedEvent> log = log(streams);
        int removed = which % (log.size() - 1);
        log.remove(removed);

        assertThat(walked(log)).isInstanceOfSatisfying(BrokenLink.class, broken -> assertThat(broken.number())
                .isGreaterThan(removed));
    }

    @Property(tries = 200)
    void two_events_that_changed_places_are_found(
            @ForAll("streams") List<Integer> streams, @ForAll @Size(2) List<@IntRange(max = 1_000) Integer> which) {
        List<ChainedEvent> log = log(streams);
        int one = which.get(0) % log.size();
        int other = which.get(1) % log.size();
        Collections.swap(log, one, other);

        assertThat(walked(log).isIntact()).isEqualTo(one == other);
    }

    @Property(tries = 200)
    void an_event_put_in_with_links_of_its_own_is_found(
            @ForAll("streams") List<Integer> streams, @ForAll @IntRange(max = 1_000) int where) {
        List<ChainedEvent> log = log(streams);
        int at = where % log.size();
        byte[] before = at == 0 ? HashChain.genesis() : hash(log.get(at - 1));
        log.add(at, linked("inskjuten", 0, at, HashChain.genesis(), before));

        assertThat(walked(log)).isInstanceOfSatisfying(BrokenLink.class, broken -> assertThat(broken.number())
                .isGreaterThan(at));
    }

    @Property(tries = 100)
    void a_log_cut_short_or_written_anew_is_found_by_a_head_that_was_shown(
            @ForAll("streams") List<Integer> streams, @ForAll @IntRange(max = 1_000) int where) {
        List<ChainedEvent> log = log(streams);
        int kept = where % log.size();
        List<ChainedEvent> cut = log.subList(0, kept);
        List<Integer> others = new ArrayList<>(streams);
        others.set(kept, (streams.get(kept) + 1) % STREAMS);
        List<ChainedEvent> anew = log(others);

        assertThat(walked(cut)).isEqualTo(new Intact(head(cut), 0));
        assertThat(walked(cut, head(log))).isEqualTo(new OtherThanWitnessed(head(log), head(cut)));
        assertThat(walked(anew)).isEqualTo(new Intact(head(anew), 0));
        assertThat(walked(anew, head(log))).isInstanceOf(OtherThanWitnessed.class);
    }

    @Example
    void an_event_without_links_is_a_broken_chain() {
        List<ChainedEvent> log = log(List.of(0, 1, 0));
        ChainedEvent last = log.getLast();
        log.set(
                2,
                new ChainedEvent(
                        last.position(),
                        last.id(),
                        last.stream(),
                        last.sequence(),
                        last.kind(),
                        last.name(),
                        last.recordedAt(),
                        last.payload(),
                        last.context(),
                        null,
                        null));

        assertThat(walked(log)).isInstanceOfSatisfying(BrokenLink.class, broken -> assertThat(broken.fault())
                .isEqualTo(Fault.NOT_LINKED));
    }

    @Property(tries = 50)
    void an_event_is_the_same_after_a_line(@ForAll("streams") List<Integer> streams) {
        List<ChainedEvent> log = log(streams);

        List<ChainedEvent> read =
                log.stream().map(ChainedEvent::line).map(ChainedEvent::parse).toList();

        assertThat(walked(read)).isEqualTo(new Intact(head(log), 0));
        assertThat(read.stream().map(ChainedEvent::line))
                .isEqualTo(log.stream().map(ChainedEvent::line).toList());
    }

    @Example
    void the_format_is_the_one_that_others_compute() {
        assertThat(head(log(List.of(0, 1, 0))))
                .hasToString("3:5f6ef27aec61c9f26c4a12a29ca4110a1b46a95651d4bc1620866e87829a5d63");
    }

    private static Verdict walked(List<ChainedEvent> log, ChainHead... witnessed) {
        ChainWalk walk = new ChainWalk(List.of(witnessed));
        for (ChainedEvent event : log) {
            if (!walk.follow(event)) {
                break;
            }
        }
        return walk.verdict();
    }

    private static ChainHead head(List<ChainedEvent> log) {
        return log.isEmpty() ? ChainHead.EMPTY : ChainHead.of(log.size(), hash(log.getLast()));
    }

    private static byte[] hash(ChainedEvent event) {
        byte[] hash = event.logHash();
        assertThat(hash).isNotNull();
        return hash == null ? new byte[0] : hash;
    }

    private static List<ChainedEvent> log(List<Integer> streams) {
        Map<String, ChainedEvent> last = new HashMap<>();
        List<ChainedEvent> log = new ArrayList<>();
        byte[] logHash = HashChain.genesis();
        for (int number : streams) {
            String stream = "arende-" + number;
            ChainedEvent before = last.get(stream);
            byte[] streamHash = before == null ? null : before.streamHash();
            ChainedEvent event = linked(
                    stream,
                    before == null ? 0 : before.sequence() + 1,
                    log.size(),
                    streamHash == null ? HashChain.genesis() : streamHash,
                    logHash);
            logHash = hash(event);
            last.put(stream, event);
            log.add(event);
        }
        return log;
    }

    private static ChainedEvent linked(String stream, long sequence, int number, byte[] before, byte[] log) {
        byte[] payload = ("{\"belopp\":" + number + "}").getBytes(UTF_8);
        byte[] context = "{\"actor\":\"handlaggare\"}".getBytes(UTF_8);
        String id = "id-" + number;
        String at = "2026-01-02T08:00:00." + number + "Z";
        byte[] streamHash = HashChain.next(
                before, HashChain.fingerprint(id, stream, sequence, "Case", "GrantPaid/1", at, payload, context));
        return new ChainedEvent(
                number + 1,
                id,
                stream,
                sequence,
                "Case",
                "GrantPaid/1",
                at,
                payload,
                context,
                streamHash,
                HashChain.next(log, streamHash));
    }

    private static ChainedEvent altered(ChainedEvent event, int member) {
        return new ChainedEvent(
                event.position(),
                member == 0 ? event.id() + "x" : event.id(),
                member == 1 ? "annat-arende" : event.stream(),
                member == 2 ? event.sequence() + 1 : event.sequence(),
                member == 6 ? "Frame" : event.kind(),
                member == 3 ? "GrantPaid/2" : event.name(),
                member == 4 ? "2026-01-02T08:00:01Z" : event.recordedAt(),
                event.payload(),
                member == 5 ? "{\"actor\":\"annan\"}".getBytes(UTF_8) : event.context(),
                event.streamHash(),
                event.logHash());
    }
}
