package se.bifall.query.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.codes.ActivityStatus.COMPLETED;
import static se.bifall.codes.ActivityStatus.COMPLETED_WITH_DEVIATION;
import static se.bifall.codes.ActivityStatus.DELAYED;
import static se.bifall.codes.ActivityStatus.NOT_STARTED;
import static se.bifall.codes.ActivityStatus.ON_PLAN;
import static se.bifall.codes.ActivityStatus.PAUSED;
import static se.bifall.codes.Fulfilment.NOT;
import static se.bifall.codes.Fulfilment.PARTLY;
import static se.bifall.codes.Fulfilment.WHOLLY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bifall.codes.ActivityStatus;
import se.bifall.codes.Fulfilment;

class ProposalTest {
    @Test
    void wholly_takes_every_indicator_and_every_activity() {
        assertThat(proposed(List.of(WHOLLY, WHOLLY), List.of(COMPLETED, ON_PLAN)))
                .isEqualTo(WHOLLY);
        assertThat(proposed(List.of(WHOLLY), List.of())).isEqualTo(WHOLLY);
        assertThat(proposed(List.of(), List.of(ON_PLAN))).isEqualTo(WHOLLY);
    }

    @Test
    void one_thing_short_is_partly() {
        assertThat(proposed(List.of(WHOLLY, PARTLY), List.of(COMPLETED))).isEqualTo(PARTLY);
        assertThat(proposed(List.of(WHOLLY, NOT), List.of())).isEqualTo(PARTLY);
        assertThat(proposed(List.of(WHOLLY), List.of(COMPLETED, PAUSED))).isEqualTo(PARTLY);
        assertThat(proposed(List.of(WHOLLY), List.of(COMPLETED_WITH_DEVIATION))).isEqualTo(PARTLY);
        assertThat(proposed(List.of(WHOLLY), List.of(DELAYED))).isEqualTo(PARTLY);
    }

    @Test
    void an_activity_that_contributes_even_partly_keeps_it_from_not() {
        assertThat(proposed(List.of(NOT), List.of(PAUSED))).isEqualTo(PARTLY);
        assertThat(proposed(List.of(NOT, NOT), List.of(NOT_STARTED, ON_PLAN))).isEqualTo(PARTLY);
    }

    @Test
    void not_takes_that_nothing_is_near_and_nothing_contributes() {
        assertThat(proposed(List.of(NOT, NOT), List.of(DELAYED, NOT_STARTED))).isEqualTo(NOT);
        assertThat(proposed(List.of(NOT), List.of())).isEqualTo(NOT);
        assertThat(proposed(List.of(PARTLY), List.of(DELAYED))).isEqualTo(PARTLY);
    }

    @Test
    void what_is_not_judged_or_not_reported_is_never_counted_as_reached() {
        assertThat(Proposal.of(List.of(Optional.of(WHOLLY), Optional.empty()), List.of())
                        .fulfilment())
                .isEqualTo(PARTLY);
        assertThat(Proposal.of(List.of(Optional.of(WHOLLY)), List.of(Optional.empty()))
                        .fulfilment())
                .isEqualTo(PARTLY);
        assertThat(Proposal.of(List.of(Optional.of(NOT), Optional.empty()), List.of(Optional.empty()))
                        .fulfilment())
                .isEqualTo(NOT);
    }

    @Test
    void with_nothing_to_judge_by_nothing_is_proposed() {
        assertThat(Proposal.of(List.of(Optional.empty()), List.of(Optional.empty()))
                        .fulfilment())
                .isNull();
        assertThat(Proposal.of(List.of(), List.of()).fulfilment()).isNull();
    }

    @Property
    void an_indicator_that_comes_nearer_never_makes_the_proposal_worse(
            @ForAll("indicators") @Size(min = 1, max = 5) List<Optional<Fulfilment>> indicators,
            @ForAll("activities") @Size(max = 4) List<Optional<ActivityStatus>> activities) {
        List<Optional<Fulfilment>> better = new ArrayList<>(indicators);
        better.set(0, Optional.of(WHOLLY));

        assertThat(rank(Proposal.of(better, activities).fulfilment()))
                .isLessThanOrEqualTo(rank(Proposal.of(indicators, activities).fulfilment()));
    }

    @Property
    void the_proposal_always_says_why(
            @ForAll("indicators") List<Optional<Fulfilment>> indicators,
            @ForAll("activities") List<Optional<ActivityStatus>> activities) {
        assertThat(Proposal.of(indicators, activities).why()).isNotEmpty().allMatch(reason -> reason.key()
                .startsWith("mal.skal."));
    }

    @Provide
    Arbitrary<List<Optional<Fulfilment>>> indicators() {
        return Arbitraries.of(Fulfilment.class).optional().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Optional<ActivityStatus>>> activities() {
        return Arbitraries.of(ActivityStatus.class).optional().list().ofMaxSize(4);
    }

    /** Nothing proposed is no better than not. */
    private static int rank(@Nullable Fulfilment fulfilment) {
        return fulfilment == null ? NOT.ordinal() : fulfilment.ordinal();
    }

    private static Fulfilment proposed(List<Fulfilment> indicators, List<ActivityStatus> activities) {
        return Proposal.of(some(indicators), some(activities)).proposed();
    }

    private static <T> List<Optional<T>> some(List<T> list) {
        return Stream.of(list).flatMap(List::stream).map(Optional::of).toList();
    }
}
