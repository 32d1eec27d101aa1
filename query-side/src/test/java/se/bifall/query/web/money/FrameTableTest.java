package se.bifall.query.web.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.codes.CaseId;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.projection.Standing;
import se.bifall.query.projection.StandingForTest;
import se.bifall.region.RegionProfile;

class FrameTableTest {
    private static final FrameId FRAME = new FrameId("FORETAGSSTOD-2026");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 15);
    private static final FrameFacts COMMITTED =
            FrameFacts.after(null, new FundsCommitted(FRAME, new CaseId("a"), Kronor.of(80_000), DAY.minusDays(20)));

    @Test
    void money_on_a_frame_that_is_not_set_at_the_point_is_told_of_beside_the_table() {
        Standing standing = StandingForTest.of(List.of(COMMITTED));

        assertThat(FrameTable.of(standing, RegionProfile.vasterbotten())).isEmpty();
        assertThat(FrameTable.unset(standing))
                .containsExactly(new FrameTable.Unset("FORETAGSSTOD-2026", "80\u00a0000\u00a0kr", "0\u00a0kr"));
    }

    @Test
    void once_it_is_set_it_stands_in_the_table_and_nowhere_else() {
        Standing standing = StandingForTest.of(List.of(FrameFacts.after(
                COMMITTED, new DecisionFrameSet(FRAME, 2026, "FORETAGSSTOD", Kronor.of(100_000), DAY, "RUN"))));

        assertThat(FrameTable.of(standing, RegionProfile.vasterbotten()))
                .extracting(FrameTable.Line::granted)
                .containsExactly("80\u00a0000\u00a0kr");
        assertThat(FrameTable.unset(standing)).isEmpty();
    }
}
