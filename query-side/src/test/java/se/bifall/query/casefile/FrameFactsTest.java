package se.bifall.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.bifall.codes.CaseId;
import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.codes.ReleaseCause;
import se.bifall.events.FrameEvent.DecisionFrameIncreased;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.FrameEvent.FundsReleased;

class FrameFactsTest {
    private static final FrameId FRAME = new FrameId("FORETAGSSTOD-2026");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final DecisionFrameSet SET =
            new DecisionFrameSet(FRAME, 2026, "FORETAGSSTOD", Kronor.of(50_000_000), DAY, "RUN");
    private static final DecisionFrameIncreased RAISED =
            new DecisionFrameIncreased(FRAME, Kronor.of(20_000_000), DAY, "RUN");

    @Test
    void a_raised_frame_holds_both_amounts() {
        FrameFacts frame = FrameFacts.after(FrameFacts.after(FrameFacts.after(null, SET), RAISED), RAISED);

        assertThat(frame)
                .isEqualTo(new FrameFacts(
                        FRAME, 2026, "FORETAGSSTOD", Kronor.of(90_000_000), Kronor.ZERO, Kronor.ZERO, 3));
    }

    @Test
    void a_decision_older_than_its_frame_waits_for_the_frame_to_be_set() {
        FrameFacts waiting =
                FrameFacts.after(null, new FundsCommitted(FRAME, new CaseId("a"), Kronor.of(80_000), DAY.minusDays(9)));

        assertThat(waiting.year()).isNull();
        assertThat(FrameFacts.after(waiting, SET))
                .isEqualTo(new FrameFacts(
                        FRAME, 2026, "FORETAGSSTOD", Kronor.of(50_000_000), Kronor.of(80_000), Kronor.ZERO, 2));
    }

    @Test
    void a_correction_was_never_granted_and_a_return_was() {
        CaseId id = new CaseId("a");
        FrameFacts granted =
                FrameFacts.after(FrameFacts.after(null, SET), new FundsCommitted(FRAME, id, Kronor.of(80_000), DAY));

        FrameFacts corrected =
                FrameFacts.after(granted, new FundsReleased(FRAME, id, Kronor.of(30_000), ReleaseCause.CORRECTED, DAY));
        FrameFacts returned = FrameFacts.after(
                corrected, new FundsReleased(FRAME, id, Kronor.of(10_000), ReleaseCause.RETURNED, DAY));
        FrameFacts unsaid = FrameFacts.after(returned, new FundsReleased(FRAME, id, Kronor.of(5_000), null, DAY));

        assertThat(corrected)
                .extracting(FrameFacts::committed, FrameFacts::released, FrameFacts::left)
                .containsExactly(Kronor.of(50_000), Kronor.ZERO, 49_950_000L);
        assertThat(unsaid)
                .extracting(FrameFacts::committed, FrameFacts::released, FrameFacts::left)
                .containsExactly(Kronor.of(50_000), Kronor.of(15_000), 49_965_000L);
    }
}
