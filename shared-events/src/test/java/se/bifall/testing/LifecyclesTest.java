package se.bifall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.bifall.commands.GrantCommand;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;

class LifecyclesTest {
    @Test
    void a_few_hundred_lives_hold_every_command_and_every_event() {
        List<Life.Step> steps = Lifecycles.portfolio(1, 500)
                .flatMap(life -> life.steps().stream())
                .toList();

        assertThat(steps)
                .extracting(step -> step.command().getClass().getSimpleName())
                .containsAll(names(GrantCommand.class));
        assertThat(steps)
                .extracting(step -> step.event().getClass().getSimpleName())
                // A set-off against another case makes an event in two lives at once.
                .containsAll(names(GrantEvent.class).stream()
                        .filter(name -> !name.equals("PaymentSetOff"))
                        .toList());
    }

    @Test
    void the_same_seed_gives_the_same_lives_and_another_seed_others() {
        assertThat(Lifecycles.portfolio(7, 20))
                .containsExactlyElementsOf(Lifecycles.portfolio(7, 20).toList());
        assertThat(Lifecycles.portfolio(7, 20).toList())
                .isNotEqualTo(Lifecycles.portfolio(8, 20).toList());
    }

    @Property(tries = 50)
    void interleaving_keeps_each_life_in_its_own_order(@ForAll("portfolios") List<Life> lives, @ForAll long seed) {
        List<GrantEvent> all = Lifecycles.interleaved(lives, new Random(seed));

        assertThat(lives).allSatisfy(life -> assertThat(
                        all.stream().filter(event -> event.caseId().equals(life.caseId())))
                .containsExactlyElementsOf(life.events()));
    }

    @Test
    void a_log_numbers_each_stream_from_zero_and_all_from_one() {
        List<Life> lives = Lifecycles.portfolio(3, 5).toList();
        List<StoredEvent> log = Lifecycles.stored(Lifecycles.interleaved(lives, new Random(3)));

        assertThat(log.getFirst().position()).isEqualTo(1);
        assertThat(log.getLast().position()).isEqualTo(log.size());
        Set<String> starts = log.stream()
                .filter(event -> event.sequence() == 0)
                .map(StoredEvent::name)
                .collect(Collectors.toSet());
        assertThat(starts).containsExactly("GrantApplied/3");
    }

    @Provide
    Arbitrary<List<Life>> portfolios() {
        return AnyLife.portfolios(6);
    }

    private static List<String> names(Class<?> catalogue) {
        return Arrays.stream(catalogue.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }
}
