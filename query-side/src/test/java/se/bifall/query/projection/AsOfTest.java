package se.bifall.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.amountCorrected;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.approved;
import static se.bifall.testing.Happened.inCase;
import static se.bifall.testing.Happened.reduced;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.CaseId;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.events.EventCodec;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.GrantEvent;
import se.bifall.events.Json;
import se.bifall.events.StoredEvent;
import se.bifall.query.analysis.AllAnalyses;
import se.bifall.query.analysis.CrossTable;
import se.bifall.query.analysis.Distribution.Row;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.FactColumns;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFold;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Life;
import se.bifall.testing.Lifecycles;
import se.bifall.testing.ListedLog;

/** What we knew and what held are two answers, and each stays what it was. */
class AsOfTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 2, 10);
    private static final LocalDate TAKEN_BACK = LocalDate.of(2026, 6, 15);
    private static final LocalDate CORRECTED = LocalDate.of(2026, 8, 1);
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    private final ListedLog log = new ListedLog();
    private final FactTable table = new FactTable();
    private final AsOf asOf = new AsOf(log, table);

    @Test
    void a_decision_recorded_late_is_known_late_and_held_all_along() {
        add(recorded(
                inCase("a", applied(), approved(anslag(80_000), DECIDED)),
                LocalDate.of(2026, 1, 10),
                LocalDate.of(2026, 3, 20)));

        assertThat(granted(Axis.RECORDED, LocalDate.of(2026, 2, 28))).isZero();
        assertThat(granted(Axis.DECIDED, LocalDate.of(2026, 2, 28))).isEqualTo(80_000);
        assertThat(granted(Axis.RECORDED, LocalDate.of(2026, 3, 20))).isEqualTo(80_000);
        assertThat(granted(Axis.DECIDED, DECIDED.minusDays(1))).isZero();
    }

    @Test
    void money_taken_back_lowers_the_net_from_its_day_on_each_axis() {
        add(recorded(
                inCase("a", applied(), approved(anslag(80_000), DECIDED), reduced(anslag(30_000), TAKEN_BACK)),
                DECIDED,
                DECIDED,
                TAKEN_BACK.plusDays(5)));

        assertThat(net(Axis.DECIDED, TAKEN_BACK)).isEqualTo(50_000);
        assertThat(net(Axis.RECORDED, TAKEN_BACK)).isEqualTo(80_000);
        assertThat(net(Axis.RECORDED, TAKEN_BACK.plusDays(5))).isEqualTo(50_000);
        assertThat(net(Axis.DECIDED, TAKEN_BACK.minusDays(1))).isEqualTo(80_000);
    }

    @Test
    void a_correction_keeps_what_we_believed_and_what_it_should_have_said() {
        add(recorded(
                inCase("a", applied(), approved(anslag(80_000), DECIDED), amountCorrected(1, anslag(8_000), CORRECTED)),
                DECIDED,
                DECIDED,
                CORRECTED));

        assertThat(granted(Axis.RECORDED, CORRECTED.minusDays(1))).isEqualTo(80_000);
        assertThat(granted(Axis.RECORDED, CORRECTED)).isEqualTo(8_000);
        assertThat(granted(Axis.DECIDED, CORRECTED)).isEqualTo(8_000);
        assertThat(granted(Axis.DECIDED, DECIDED))
                .as("a corrected decision said so all along")
                .isEqualTo(8_000);
    }

    /** The clock stood a day ahead at the second event, and was set back after it. */
    @Test
    void a_clock_that_was_set_back_leaves_each_event_on_its_own_day_and_each_case_in_its_order() {
        LocalDate day = LocalDate.of(2026, 3, 11);
        add(recorded(aReducedCaseAndThree(), day.minusDays(1), day.plusDays(1), day, day, day, day));

        assertThat(asOf.at(PointInTime.at(Axis.RECORDED, day)).cases()).hasSize(4);
        assertThat(asOf.at(PointInTime.at(Axis.RECORDED, day)).leftOut()).isEmpty();
        assertThat(net(Axis.RECORDED, day))
                .as("the approval was there when the reduction was recorded")
                .isEqualTo(50_000);
        assertThat(net(Axis.RECORDED, day.minusDays(1))).isZero();
        assertThat(asOf.at(PointInTime.at(Axis.RECORDED, day.minusDays(1))).position())
                .isEqualTo(1);
    }

    @Test
    void a_clock_that_stood_ahead_for_one_event_freezes_nothing_that_came_after_it() {
        LocalDate day = LocalDate.of(2026, 3, 11);
        LocalDate ahead = day.plusYears(1);
        add(recorded(aReducedCaseAndThree(), day, day, day, ahead, day, day));

        Standing known = asOf.at(PointInTime.at(Axis.RECORDED, day));
        assertThat(known.cases()).extracting(facts -> facts.caseId().value()).containsExactlyInAnyOrder("a", "c", "d");
        assertThat(known.position()).isEqualTo(6);
        assertThat(net(Axis.RECORDED, day)).isEqualTo(50_000);
        assertThat(asOf.at(PointInTime.at(Axis.RECORDED, ahead)).cases()).hasSize(4);
    }

    @Test
    void which_events_are_known_on_a_day_is_answered_without_a_reading_of_the_log() {
        LocalDate day = LocalDate.of(2026, 3, 11);
        add(recorded(aReducedCaseAndThree(), day, day.plusDays(9), day.plusDays(1), day, day.plusDays(2), day));

        RecordedDays days = table.days();
        assertThat(days.lastBy(day.minusDays(1), 6)).isZero();
        assertThat(days.lastBy(day, 6)).isEqualTo(6);
        assertThat(days.lastBy(day, 5)).isEqualTo(4);
        assertThat(days.lastBy(day.plusDays(1), 3)).isEqualTo(3);
        assertThat(days.lastBy(day.plusDays(1), 2)).isEqualTo(1);
        assertThat(days.isAfter(2, day.plusDays(8))).isTrue();
        assertThat(days.isAfter(2, day.plusDays(9))).isFalse();
    }

    private static List<GrantEvent> aReducedCaseAndThree() {
        List<GrantEvent> events = new ArrayList<>(
                inCase("a", applied(), approved(anslag(80_000), DECIDED), reduced(anslag(30_000), TAKEN_BACK)));
        for (String other : List.of("b", "c", "d")) {
            events.addAll(inCase(other, applied()));
        }
        return events;
    }

    @Test
    void a_frame_that_lost_an_event_is_left_out_of_every_day_from_there_and_told() {
        List<StoredEvent> events = aFrame();
        add(List.of(events.get(0), events.get(2)));

        Standing later = asOf.at(PointInTime.at(Axis.DECIDED, DECIDED.plusDays(5)));
        assertThat(later.frames()).isEmpty();
        assertThat(later.leftOut()).containsExactly("FORETAGSSTOD-2026");
        assertThat(asOf.at(PointInTime.NOW.knownAt(1)).frames())
                .extracting(FrameFacts::amount)
                .containsExactly(Kronor.of(100_000));
    }

    @Test
    void a_frame_that_lost_its_beginning_is_left_out_of_every_day_and_told() {
        add(aFrame().subList(1, 3));

        Standing later = asOf.at(PointInTime.at(Axis.DECIDED, DECIDED.plusDays(5)));
        assertThat(later.frames()).isEmpty();
        assertThat(later.leftOut()).containsExactly("FORETAGSSTOD-2026");
    }

    @Test
    void money_on_a_frame_that_was_decided_on_later_is_there_without_its_frame() {
        FrameId id = new FrameId("FORETAGSSTOD-2026");
        add(ReadModelStoreContract.stored(List.of(
                new DecisionFrameSet(id, 2026, "FORETAGSSTOD", Kronor.of(100_000), DECIDED, "RUN § 1"),
                new FundsCommitted(id, new CaseId("a"), Kronor.of(30_000), DECIDED.minusDays(9)))));

        assertThat(asOf.at(PointInTime.at(Axis.DECIDED, DECIDED.minusDays(1))).frames())
                .singleElement()
                .satisfies(frame -> {
                    assertThat(frame.isSet()).isFalse();
                    assertThat(frame.committed()).isEqualTo(Kronor.of(30_000));
                });
        assertThat(asOf.at(PointInTime.at(Axis.DECIDED, DECIDED)).frames())
                .singleElement()
                .matches(FrameFacts::isSet);
    }

    private static List<StoredEvent> aFrame() {
        FrameId id = new FrameId("FORETAGSSTOD-2026");
        return ReadModelStoreContract.stored(List.of(
                new DecisionFrameSet(id, 2026, "FORETAGSSTOD", Kronor.of(100_000), DECIDED, "RUN § 1"),
                new FundsCommitted(id, new CaseId("a"), Kronor.of(30_000), DECIDED),
                new DecisionFrameIncreased(id, Kronor.of(50_000), DECIDED.plusDays(1), "RUN § 2")));
    }

    /** Somebody gave an event of the log another number while Bifall ran. */
    @Test
    void a_case_with_an_event_of_a_number_that_it_can_not_have_is_left_out_and_told() {
        add(recorded(aReducedCaseAndThree(), DECIDED, DECIDED, DECIDED, DECIDED, DECIDED, DECIDED));
        log.renumber(2, 7);

        Standing standing = asOf.at(PointInTime.at(Axis.DECIDED, TAKEN_BACK.minusDays(1)));
        assertThat(standing.leftOut()).containsExactly("a");
        assertThat(standing.cases()).hasSize(3);
    }

    @Test
    void a_frame_is_counted_while_it_could_be_read_and_left_out_from_the_event_that_can_not() {
        FrameId id = new FrameId("FORETAGSSTOD-2026");
        List<StoredEvent> events = ReadModelStoreContract.stored(List.of(
                new DecisionFrameSet(id, 2026, "FORETAGSSTOD", Kronor.of(100_000), DECIDED, "RUN § 1"),
                new DecisionFrameIncreased(id, Kronor.of(50_000), DECIDED.plusDays(1), "RUN § 2")));
        StoredEvent last = events.get(1);
        add(List.of(
                events.get(0),
                new StoredEvent(
                        last.position(),
                        last.stream(),
                        last.sequence(),
                        "DecisionFrameIncreased/99",
                        last.payload(),
                        last.context(),
                        last.recordedAt())));

        Standing before = asOf.at(PointInTime.NOW.knownAt(1));
        assertThat(before.frames()).extracting(FrameFacts::frameId).containsExactly(id);
        assertThat(before.leftOut()).isEmpty();
        Standing now = asOf.at(PointInTime.NOW);
        assertThat(now.frames()).isEmpty();
        assertThat(now.leftOut()).containsExactly(id.value());
        assertThat(asOf.at(PointInTime.at(Axis.DECIDED, DECIDED.plusDays(5))).leftOut())
                .containsExactly(id.value());
    }

    @Test
    void a_figure_of_an_earlier_event_is_the_same_whatever_came_later() {
        add(recorded(
                inCase("a", applied(), approved(anslag(80_000), DECIDED), reduced(anslag(30_000), TAKEN_BACK)),
                DECIDED,
                DECIDED,
                TAKEN_BACK));

        assertThat(figures(PointInTime.NOW.knownAt(2)).sum(Quantity.net)).isEqualTo(80_000);
        assertThat(figures(PointInTime.NOW.knownAt(3)).sum(Quantity.net)).isEqualTo(50_000);
        assertThat(asOf.at(PointInTime.NOW.knownAt(2)).position()).isEqualTo(2);
    }

    @Test
    void a_point_asked_again_follows_the_log_that_grew() {
        add(recorded(inCase("a", applied(), approved(anslag(80_000), DECIDED)), DECIDED, DECIDED));
        LocalDate end = LocalDate.of(2026, 12, 31);
        assertThat(net(Axis.DECIDED, end)).isEqualTo(80_000);

        List<GrantEvent> life =
                inCase("a", applied(), approved(anslag(80_000), DECIDED), reduced(anslag(30_000), TAKEN_BACK));
        add(List.of(recorded(life, DECIDED, DECIDED, TAKEN_BACK).getLast()));
        assertThat(net(Axis.DECIDED, end)).isEqualTo(50_000);
    }

    @Test
    void a_case_with_an_event_that_can_not_be_read_is_left_out_and_told() {
        List<StoredEvent> events =
                new ArrayList<>(recorded(inCase("a", applied(), approved(anslag(80_000), DECIDED)), DECIDED, DECIDED));
        StoredEvent last = events.removeLast();
        events.add(new StoredEvent(
                last.position(),
                last.stream(),
                last.sequence(),
                last.name(),
                "{".getBytes(UTF_8),
                last.context(),
                last.recordedAt()));
        add(events);

        Standing standing = asOf.at(PointInTime.at(Axis.DECIDED, LocalDate.of(2026, 12, 31)));
        assertThat(standing.cases()).isEmpty();
        assertThat(standing.leftOut()).containsExactly("a");
    }

    /** What is found by folding no more than what the point divides is what the whole log gives, event by event. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_point_gives_what_the_whole_log_gives(long seed) {
        Random random = new Random(seed);
        List<Life> lives = Lifecycles.portfolio(seed, 40).toList();
        List<StoredEvent> all = days(Lifecycles.stored(Lifecycles.interleaved(lives, random)), random);
        List<PointInTime> points = new ArrayList<>(List.of(PointInTime.NOW));
        for (int i = 0; i < 12; i++) {
            points.add(PointInTime.at(
                    Axis.values()[i % 2], LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_800))));
            points.add(points.getLast().knownAt(random.nextInt(all.size())));
        }
        for (int known : new int[] {all.size() / 3, all.size() / 2, all.size()}) {
            if (random.nextBoolean()) {
                asOf.rememberMilestones(() -> true); // with less known than when it is used
            }
            add(all.subList((int) log.head(), known));
            if (random.nextBoolean()) {
                asOf.rememberMilestones(() -> true);
            }
            for (PointInTime point : points) {
                assertThat(told(asOf.at(point).cases())).as(point.toString()).isEqualTo(told(whole(point)));
                assertThat(rows(asOf.at(point).columns()))
                        .as(point.toString())
                        .isEqualTo(rows(new FactColumns(whole(point))));
            }
        }
    }

    /** What one look at a point scans of the log of forty cases. */
    private long scannedOfForty(PointInTime point) {
        Random random = new Random(1);
        add(days(
                Lifecycles.stored(
                        Lifecycles.interleaved(Lifecycles.portfolio(1, 40).toList(), random)),
                random));
        asOf.at(point);
        return log.scanned();
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void a_day_soon_after_the_end_of_a_quarter_reads_little_more_than_what_came_after_it(Axis axis) {
        PointInTime point = PointInTime.at(axis, LocalDate.of(2023, 10, 3));
        long fromTheBeginning = scannedOfForty(point);

        AsOf prepared = new AsOf(log, table);
        prepared.rememberMilestones(() -> true);
        long before = log.scanned();
        Standing standing = prepared.at(point);

        assertThat(log.scanned() - before).isLessThan(fromTheBeginning / 2);
        assertThat(told(standing.cases())).isEqualTo(told(whole(point)));
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void eight_who_ask_for_the_same_day_at_once_have_it_folded_once(Axis axis) throws Exception {
        PointInTime point = PointInTime.at(axis, LocalDate.of(2023, 10, 3));
        long once = scannedOfForty(point);

        AsOf asked = new AsOf(log, table);
        CyclicBarrier together = new CyclicBarrier(8);
        Callable<Standing> question = () -> {
            together.await();
            return asked.at(point);
        };
        Set<Standing> answers = new HashSet<>();
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            for (Future<Standing> answered : eight.invokeAll(Collections.nCopies(8, question))) {
                answers.add(answered.get());
            }
        }

        assertThat(once).isPositive();
        assertThat(log.scanned() - once).isEqualTo(once);
        assertThat(answers).hasSize(1);
    }

    @Test
    void what_was_folded_before_a_rebuild_is_not_built_on_after_it() {
        LocalDate asked = LocalDate.of(2026, 4, 15);
        add(decidedOn(DECIDED, 80_000));
        asOf.rememberMilestones(() -> true);
        assertThat(net(Axis.RECORDED, asked)).isEqualTo(80_000);

        putRight(decidedOn(DECIDED, 8_000));

        assertThat(net(Axis.RECORDED, asked)).isEqualTo(8_000);
        assertThat(net(Axis.RECORDED, asked.plusDays(1))).isEqualTo(8_000);
    }

    @Test
    void what_was_folded_during_a_rebuild_is_not_built_on_after_it() {
        add(decidedOn(DECIDED, 80_000));
        asOf.rememberMilestones(() -> {
            putRight(decidedOn(LocalDate.of(2026, 5, 10), 80_000));
            return true;
        });

        assertThat(granted(Axis.DECIDED, LocalDate.of(2026, 4, 15))).isZero();
        assertThat(granted(Axis.DECIDED, LocalDate.of(2026, 5, 10))).isEqualTo(80_000);
    }

    private static List<StoredEvent> decidedOn(LocalDate day, long kronor) {
        return recorded(
                inCase("a", applied(), approved(anslag(kronor), day), reduced(anslag(5_000), TAKEN_BACK)),
                DECIDED,
                DECIDED,
                TAKEN_BACK.plusDays(5));
    }

    /** As somebody with the database in their hands does, and then everything is folded anew. */
    private void putRight(List<StoredEvent> events) {
        log.replaceBy(events);
        FactTable anew = new FactTable();
        anew.publish(new Changes(anew).fold(events));
        table.replaceBy(anew);
    }

    /** Recorded one day after another, and now and then while the clock stood far ahead or behind. */
    private static List<StoredEvent> days(List<StoredEvent> events, Random random) {
        List<StoredEvent> dated = new ArrayList<>();
        LocalDate day = LocalDate.of(2022, 1, 1);
        for (StoredEvent one : events) {
            day = day.plusDays(random.nextInt(3));
            boolean jumped = random.nextInt(40) == 0;
            dated.add(at(one, jumped ? day.plusDays(random.nextInt(-400, 400)) : day));
        }
        return dated;
    }

    private List<CaseFacts> whole(PointInTime point) {
        Map<String, CaseFacts> cases = new LinkedHashMap<>();
        Set<String> broken = new HashSet<>();
        log.read(0, Integer.MAX_VALUE).stream()
                .map(StoredEvent::stream)
                .distinct()
                .forEach(stream -> {
                    for (StoredEvent stored : point.knownOf(log.stream(stream))) {
                        GrantEvent event = (GrantEvent) EventCodec.decode(stored.name(), stored.payload());
                        if (point.covers(CaseFold.legalDay(cases.get(stream), event), stored.recordedAt())) {
                            try {
                                cases.put(stream, CaseFold.after(cases.get(stream), event, stored.position()));
                            } catch (IllegalStateException e) {
                                broken.add(stream);
                            }
                        }
                    }
                });
        cases.keySet().removeAll(broken);
        return List.copyOf(cases.values());
    }

    /** Columns made from other columns give the rows that columns of their own give. */
    private static List<Row> rows(FactColumns columns) {
        DistributionQuestion questions = new DistributionQuestion(AllAnalyses.components(REGION), REGION);
        return AllAnalyses.of(REGION).stream()
                .map(analysis -> questions.asked(MultiValueMap.fromSingleValue(Map.of("by", analysis.name()))))
                .flatMap(asked -> DistributionQuestion.answer(asked, columns, 0).rows().stream())
                .toList();
    }

    private static Map<String, JsonNode> told(List<CaseFacts> cases) {
        Map<String, JsonNode> told = new TreeMap<>();
        cases.forEach(facts -> {
            ObjectNode tree = Json.STORED.valueToTree(facts);
            tree.remove("span");
            told.put(facts.caseId().value(), tree);
        });
        return told;
    }

    private void add(List<StoredEvent> events) {
        log.add(events);
        table.publish(new Changes(table).fold(events));
    }

    private long granted(Axis axis, @Nullable LocalDate day) {
        return figures(PointInTime.at(axis, day)).sum(Quantity.granted);
    }

    private long net(Axis axis, LocalDate day) {
        return figures(PointInTime.at(axis, day)).sum(Quantity.net);
    }

    private Figures figures(PointInTime point) {
        return CrossTable.of(List.of(), Map.of(), asOf.at(point).cases(), 0).total();
    }

    /** @param days when each event was recorded */
    private static List<StoredEvent> recorded(List<GrantEvent> events, LocalDate... days) {
        List<StoredEvent> stored = ReadModelStoreContract.stored(events);
        List<StoredEvent> dated = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            dated.add(at(stored.get(i), days[i]));
        }
        return dated;
    }

    private static StoredEvent at(StoredEvent one, LocalDate day) {
        Instant at =
                day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Stockholm")).toInstant();
        return new StoredEvent(
                one.position(), one.stream(), one.sequence(), one.name(), one.payload(), one.context(), at);
    }
}
