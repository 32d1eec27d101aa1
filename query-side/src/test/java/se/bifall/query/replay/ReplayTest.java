package se.bifall.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Wording;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Folded;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.PointInTime.Axis;
import se.bifall.testing.AnyLife;
import se.bifall.testing.Examples;
import se.bifall.testing.Life;
import se.bifall.testing.Lifecycles;

/** Whatever happens to a case, its history agrees with what is known of it. */
class ReplayTest {
    @Provide
    Arbitrary<Life> lives() {
        return AnyLife.lives();
    }

    @Property(tries = 150)
    void the_last_step_knows_what_the_live_facts_know(@ForAll("lives") Life life) {
        Replay replay = replay(life);

        assertThat(Folded.picture(known(replay.steps().getLast())))
                .isEqualTo(Folded.picture(Folded.facts(life.events())));
    }

    @Property(tries = 50)
    void every_step_knows_what_the_fold_of_the_events_so_far_knows(@ForAll("lives") Life life) {
        for (Step step : replay(life).steps()) {
            CaseFacts facts = Folded.facts(life.events().subList(0, step.number()));

            assertThat(Folded.picture(known(step))).isEqualTo(Folded.picture(facts));
            assertThat(step.picture()).isEqualTo(Picture.of(facts));
        }
    }

    @Property(tries = 50)
    void a_step_compared_with_itself_shows_no_difference(@ForAll("lives") Life life) {
        assertThat(replay(life).steps())
                .allSatisfy(step -> assertThat(step.picture().differencesFrom(step.picture()))
                        .isEmpty());
    }

    @Property(tries = 50)
    void the_changes_of_all_steps_lead_from_nothing_to_the_end(@ForAll("lives") Life life) {
        Replay replay = replay(life);
        TreeSet<String> known = new TreeSet<>();
        for (Step step : replay.steps()) {
            for (Difference change : step.changes()) {
                String path = change.fact().path();
                assertThat(change.before() == null).isNotEqualTo(known.contains(path));
                if (change.after() == null) {
                    known.remove(path);
                } else {
                    known.add(path);
                }
            }
        }
        assertThat(known)
                .isEqualTo(new TreeSet<>(replay.steps().getLast().picture().facts().stream()
                        .map(Fact::path)
                        .toList()));
    }

    @Property(tries = 50)
    void no_two_facts_of_a_picture_have_the_same_path(@ForAll("lives") Life life) {
        assertThat(replay(life).steps().getLast().picture().facts())
                .extracting(Fact::path)
                .doesNotHaveDuplicates();
    }

    @Property(tries = 50)
    void every_fact_has_a_word_in_both_languages(@ForAll("lives") Life life) {
        for (Fact fact : replay(life).steps().getLast().picture().facts()) {
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

    @Property(tries = 50)
    void what_was_known_at_an_event_is_what_its_step_knows(@ForAll("lives") Life life) {
        Replay replay = replay(life);
        for (Step step : replay.steps()) {
            PointInTime then = PointInTime.NOW.knownAt(step.stored().position());

            assertThat(replay.at(then)).isEqualTo(step.picture());
            assertThat(replay.lastAt(then)).contains(step);
            assertThat(replay.leftOutAt(then)).isEmpty();
        }
    }

    @Test
    void before_the_first_event_nothing_is_known() {
        Replay replay = replay(Lifecycles.life(new se.bifall.codes.CaseId("a"), new java.util.Random(1)));
        PointInTime before = PointInTime.at(Axis.RECORDED, LocalDate.of(2025, 12, 31));

        assertThat(replay.at(before)).isEqualTo(Picture.NOTHING);
        assertThat(replay.lastAt(before)).isEmpty();
        assertThat(replay.step(0)).isEmpty();
    }

    @Test
    void an_event_that_can_not_be_read_changes_nothing_and_says_so() {
        List<StoredEvent> events = Lifecycles.stored(List.of(
                Examples.whole(GrantEvent.GrantApplied.class), Examples.whole(GrantEvent.ApplicationRegistered.class)));
        StoredEvent broken = events.getLast();
        Replay replay = Replay.of(List.of(
                events.getFirst(),
                new StoredEvent(
                        broken.position(),
                        broken.stream(),
                        broken.sequence(),
                        "FromTheFuture/9",
                        broken.payload(),
                        broken.context(),
                        broken.recordedAt())));

        Step last = replay.steps().getLast();
        assertThat(last.folded()).isFalse();
        assertThat(last.changes()).isEmpty();
        assertThat(last.picture()).isEqualTo(replay.steps().getFirst().picture());
    }

    private static Replay replay(Life life) {
        return Replay.of(Lifecycles.stored(life.events()));
    }

    private static CaseFacts known(Step step) {
        return (CaseFacts) Objects.requireNonNull(step.known());
    }
}
