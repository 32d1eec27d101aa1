package se.bifall.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.testing.Altered.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.codes.IndicatorValue;
import se.bifall.codes.Kronor;
import se.bifall.codes.Wording;
import se.bifall.events.AnswerEvent.AnswerMarkedReady;
import se.bifall.events.AnswerEvent.AnswerWritten;
import se.bifall.events.BifallEvent;
import se.bifall.events.FrameEvent.DecisionFrameSet;
import se.bifall.events.FrameEvent.FundsCommitted;
import se.bifall.events.GoalEvent.ActivityStatusReported;
import se.bifall.events.GoalEvent.IndicatorOutcomeCorrected;
import se.bifall.events.GoalEvent.IndicatorOutcomeReported;
import se.bifall.events.GoalEvent.SubGoalAssessed;
import se.bifall.events.GrantEvent;
import se.bifall.events.ReportEvent.ReportPublished;
import se.bifall.events.ReportEvent.ReportWithdrawn;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.report.chapter5.AnswerStatus;
import se.bifall.testing.Examples;
import se.bifall.testing.Lifecycles;

/** A frame, a sub-goal, a report and its answers have a history like a case. */
class OtherHistoriesTest {
    @Test
    void a_frame_ends_as_its_live_facts_and_shows_what_was_granted_out_of_it() {
        DecisionFrameSet set = Examples.whole(DecisionFrameSet.class);
        FundsCommitted committed =
                with(with(Examples.whole(FundsCommitted.class), "frameId", set.frameId()), "amount", Kronor.of(7));
        Replay replay = replay(set, committed);

        assertThat(replay.steps().getLast().known())
                .isEqualTo(FrameFacts.after(FrameFacts.after(null, set), committed));
        assertThat(replay.steps().getLast().changes())
                .extracting(change -> change.fact().name(), Difference::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("committed", Kronor.of(7)));
    }

    @Test
    void a_corrected_outcome_goes_from_the_wrong_value_to_the_right_one() {
        IndicatorOutcomeReported reported =
                with(Examples.whole(IndicatorOutcomeReported.class), "value", new IndicatorValue("66"));
        IndicatorOutcomeCorrected corrected = with(
                with(
                        with(
                                with(
                                        Examples.whole(IndicatorOutcomeCorrected.class),
                                        "subGoalId",
                                        reported.subGoalId()),
                                "indicator",
                                reported.indicator()),
                        "tertial",
                        reported.tertial()),
                "value",
                new IndicatorValue("67"));

        assertThat(replay(reported, corrected).steps().getLast().changes()).anySatisfy(change -> {
            assertThat(change.before()).isEqualTo(new IndicatorValue("66"));
            assertThat(change.after()).isEqualTo(new IndicatorValue("67"));
        });
    }

    @Test
    void an_answer_that_is_marked_ready_was_a_draft() {
        AnswerWritten written = Examples.whole(AnswerWritten.class);
        AnswerMarkedReady ready = with(
                with(
                        with(Examples.whole(AnswerMarkedReady.class), "reportYear", written.reportYear()),
                        "question",
                        written.question()),
                "version",
                written.version());

        assertThat(replay(written, ready).steps().getLast().changes())
                .extracting(Difference::before, Difference::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(AnswerStatus.DRAFT, AnswerStatus.READY));
    }

    @Test
    void a_withdrawn_report_still_says_what_it_said() {
        ReportPublished published = Examples.whole(ReportPublished.class);
        ReportWithdrawn withdrawn = with(Examples.whole(ReportWithdrawn.class), "reportId", published.reportId());
        Step last = replay(published, withdrawn).steps().getLast();

        assertThat(last.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.fact().part()).isEqualTo("withdrawn"));
        assertThat(last.picture().facts()).extracting(Fact::part).contains("published");
    }

    @Test
    void everything_that_a_history_can_show_has_a_word_in_both_languages() {
        List<Replay> replays = List.of(
                replay(Examples.whole(DecisionFrameSet.class)),
                replay(Examples.whole(IndicatorOutcomeReported.class)),
                replay(Examples.whole(ActivityStatusReported.class)),
                replay(Examples.whole(SubGoalAssessed.class)),
                replay(Examples.whole(AnswerWritten.class)),
                replay(Examples.whole(ReportPublished.class)));
        for (Replay replay : replays) {
            for (Fact fact : replay.steps().getLast().picture().facts()) {
                for (Wording words : List.of(Wording.SWEDISH, Wording.ENGLISH)) {
                    assertThat(words.has("fact." + fact.part() + "." + fact.name())
                                    || words.has("fact." + fact.name())
                                    || words.has("field." + fact.name()))
                            .as(fact.path())
                            .isTrue();
                    assertThat(words.has("fact.part." + (fact.part().isEmpty() ? "whole" : fact.part())))
                            .as(fact.path())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_stream_is_of_the_kind_of_its_events_and_of_no_other() {
        Replay frame = replay(Examples.whole(DecisionFrameSet.class));

        assertThat(frame.isOf(se.bifall.events.FrameEvent.class)).isTrue();
        assertThat(frame.isOf(GrantEvent.class)).isFalse();
        assertThat(Replay.NOTHING.isOf(GrantEvent.class)).isFalse();
    }

    private static Replay replay(BifallEvent... events) {
        return Replay.of(Lifecycles.stored(List.of(events)));
    }
}
