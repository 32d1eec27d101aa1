package se.bifall.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Ask.anslag;
import static se.bifall.testing.Happened.amountCorrected;
import static se.bifall.testing.Happened.applied;
import static se.bifall.testing.Happened.approved;
import static se.bifall.testing.Happened.inCase;
import static se.bifall.testing.Happened.reduced;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.query.analysis.CrossTable;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;

/** What we knew and what held are two answers, and each stays what it was. */
class AsOfTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 2, 10);
    private static final LocalDate TAKEN_BACK = LocalDate.of(2026, 6, 15);
    private static final LocalDate CORRECTED = LocalDate.of(2026, 8, 1);
    private final ListedLog log = new ListedLog();
    private final AsOf asOf = new AsOf(log, new FactTable());

    @Test
    void a_decision_recorded_late_is_known_late_and_held_all_along() {
        log.add(recorded(
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
        log.add(recorded(
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
        log.add(recorded(
                inCase("a", applied(), approved(anslag(80_000), DECIDED), amountCorrected(1, anslag(8_000), CORRECTED)),
                DECIDED,
                DECIDED,
                CORRECTED));

        assertThat(granted(Axis.RECORDED, CORRECTED.minusDays(1))).isEqualTo(80_000);
        assertThat(granted(Axis.RECORDED, CORRECTED)).isEqualTo(8_000);
        assertThat(granted(Axis.DECIDED, CORRECTED)).isEqualTo(8_000);
    }

    @Test
    void a_figure_of_an_earlier_event_is_the_same_whatever_came_later() {
        log.add(recorded(
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
        log.add(recorded(inCase("a", applied(), approved(anslag(80_000), DECIDED)), DECIDED, DECIDED));
        LocalDate end = LocalDate.of(2026, 12, 31);
        assertThat(net(Axis.DECIDED, end)).isEqualTo(80_000);

        List<GrantEvent> life =
                inCase("a", applied(), approved(anslag(80_000), DECIDED), reduced(anslag(30_000), TAKEN_BACK));
        log.add(List.of(recorded(life, DECIDED, DECIDED, TAKEN_BACK).getLast()));
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
        log.add(events);

        Standing standing = asOf.at(PointInTime.at(Axis.DECIDED, LocalDate.of(2026, 12, 31)));
        assertThat(standing.cases()).isEmpty();
        assertThat(standing.leftOut()).containsExactly("a");
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
            Instant at = days[i].atTime(LocalTime.NOON)
                    .atZone(ZoneId.of("Europe/Stockholm"))
                    .toInstant();
            StoredEvent one = stored.get(i);
            dated.add(new StoredEvent(
                    one.position(), one.stream(), one.sequence(), one.name(), one.payload(), one.context(), at));
        }
        return dated;
    }
}
