package se.bifall.benchmark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.benchmark.phase.Endless;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Contents;
import se.bifall.benchmark.work.Tally;
import se.bifall.benchmark.work.Work;

/** What is right after a process was killed: three commands of each writer were acknowledged. */
class AnswersTest {
    private static final int ACKNOWLEDGED = 3;
    private static final Size SIZE = Size.of(new Work(5, 20), true, false);
    private final List<List<Command>> writers = Endless.commands(SIZE.work());

    /** The log with so many commands of the first writer and of the second, and three of each of the others. */
    private String verdict(int ofTheFirst, int ofTheSecond) {
        Tally tally = new Tally();
        for (int writer = 0; writer < writers.size(); writer++) {
            int there = writer == 0 ? ofTheFirst : writer == 1 ? ofTheSecond : ACKNOWLEDGED;
            writers.get(writer).subList(0, there).forEach(tally::add);
        }
        Contents found = SIZE.right().plus(tally.contents());
        return new Answers().afterCrash(found, SIZE, Collections.nCopies(writers.size(), (long) ACKNOWLEDGED));
    }

    @Test
    void what_was_under_way_may_be_there_or_not() {
        assertThat(verdict(ACKNOWLEDGED, ACKNOWLEDGED)).isEmpty();
        assertThat(verdict(ACKNOWLEDGED + 1, ACKNOWLEDGED)).isEmpty();
        assertThat(verdict(ACKNOWLEDGED + 1, ACKNOWLEDGED + 1)).isEmpty();
    }

    @Test
    void what_was_acknowledged_and_is_gone_is_seen() {
        assertThat(verdict(ACKNOWLEDGED - 1, ACKNOWLEDGED)).isNotEmpty();
    }

    @Test
    void what_one_writer_lost_is_not_made_up_for_by_what_another_was_never_answered() {
        assertThat(verdict(ACKNOWLEDGED - 1, ACKNOWLEDGED + 1)).isNotEmpty();
    }

    @Test
    void what_was_never_sent_is_seen() {
        assertThat(verdict(ACKNOWLEDGED + 2, ACKNOWLEDGED)).isNotEmpty();
    }
}
