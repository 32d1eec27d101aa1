package se.bifall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Stored;
import se.bifall.benchmark.work.Work;
import se.bifall.codes.CaseId;
import se.bifall.testing.Lifecycles;

class WorkTest {
    private static List<Command> all(Work work) {
        List<Command> all = new ArrayList<>();
        work.commands().forEachRemaining(all::add);
        return all;
    }

    @Test
    void the_same_seed_gives_the_same_commands_and_another_gives_others() {
        assertThat(all(new Work(3, 50))).extracting(WorkTest::picture).isEqualTo(pictures(new Work(3, 50)));
        assertThat(pictures(new Work(3, 50))).isNotEqualTo(pictures(new Work(4, 50)));
        assertThat(new Work(3, 50).answer().hash())
                .isEqualTo(new Work(3, 50).answer().hash())
                .isNotEqualTo(new Work(4, 50).answer().hash());
    }

    @Test
    void every_life_is_told_whole_and_in_order_among_the_others() {
        Map<String, List<Object>> told = new HashMap<>();
        Map<String, Long> next = new HashMap<>();
        Instant before = Instant.MIN;
        boolean inOrder = true;
        for (Command command : all(new Work(5, 300))) {
            for (Stored stored : command.events()) {
                inOrder &= stored.sequence() == next.merge(stored.caseId(), 1L, Long::sum) - 1
                        && stored.recordedAt().isAfter(before);
                before = stored.recordedAt();
                told.computeIfAbsent(stored.caseId(), id -> new ArrayList<>()).add(stored.event());
            }
        }
        assertThat(inOrder).isTrue();
        assertThat(told).hasSize(300);
        Lifecycles.portfolio(5, 300)
                .forEach(life -> assertThat(told.get(life.caseId().value())).isEqualTo(life.events()));
    }

    /** What a past day divides is dear to answer: it would be cheap if fewer were under way the more there are. */
    @ParameterizedTest
    @ValueSource(ints = {200, 2_000})
    void on_any_day_a_like_part_of_the_cases_is_under_way(int cases) {
        LocalDate day = LocalDate.of(2024, 6, 1);
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        all(new Work(3, cases)).forEach(command -> command.events()
                .forEach(stored -> (stored.recordedDay().isAfter(day) ? after : before).add(stored.caseId())));
        before.retainAll(after);

        assertThat((double) before.size() / cases).isBetween(0.2, 0.3);
    }

    @Test
    void cases_that_are_added_are_others_and_sums_add_up() {
        Work work = new Work(3, 40);
        Set<CaseId> first = new HashSet<>();
        all(work).forEach(command -> first.add(new CaseId(command.caseId())));

        assertThat(all(work.more(40))).noneMatch(command -> first.contains(new CaseId(command.caseId())));
        Cells both = new Cells()
                .add(work.answer().cells())
                .add(work.more(40).answer().cells());
        assertThat(both.difference(work.answer().cells())).isNotNull();
    }

    @Test
    void an_answer_is_read_back_as_it_was_written() {
        Answer answer = new Work(3, 200).answer();

        assertThat(answer.cells().all()).hasSizeGreaterThan(20);
        assertThat(Answer.parse(answer.json())).isEqualTo(answer);
        assertThat(Answer.parse(answer.json()).json()).isEqualTo(answer.json());
        assertThat(new Answer(new Cells()).json()).isEqualTo("{\"ledBy\":{},\"investmentArea\":{},\"rusPriority\":{}}");
    }

    @Test
    void a_past_day_knows_less_and_the_last_day_everything() {
        Work work = new Work(3, 100);
        long then = approved(work.asOf(LocalDate.of(2024, 1, 1)));

        assertThat(then).isPositive().isLessThan(approved(work.answer().cells()));
        assertThat(work.asOf(LocalDate.of(2026, 12, 31)))
                .isEqualTo(work.answer().cells());
        assertThat(work.asOf(LocalDate.of(2022, 5, 1)).all()).isEmpty();
    }

    private static long approved(Cells cells) {
        return cells.all().values().stream().mapToLong(Cells.Sums::approved).sum();
    }

    private static List<String> pictures(Work work) {
        return all(work).stream().map(WorkTest::picture).toList();
    }

    private static String picture(Command command) {
        Stored first = command.events().getFirst();
        return command.id() + first.caseId() + first.sequence() + first.event() + first.recordedAt();
    }
}
