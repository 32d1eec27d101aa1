package se.bifall.benchmark.phase;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples samples = new Samples();

    @BeforeEach
    void given_one_a_hundred_nanoseconds_each_answered_seventy_later() {
        for (long due = 0; due < 1_000; due += 100) {
            samples.add(due, due + 70);
        }
    }

    @Test
    void what_was_due_in_the_time_counts_however_late_it_was_sent() {
        samples.add(250, 5_250);

        assertThat(samples.due(200, 300).getTotalCount()).isEqualTo(2);
        assertThat(samples.due(200, 300).getMaxValue()).isBetween(5_000L, 5_005L);
    }

    @Test
    void what_was_due_before_it_does_not_count_though_it_was_answered_in_it() {
        assertThat(samples.due(250, 300).getTotalCount()).isZero();
    }

    @Test
    void its_beginning_belongs_to_it_and_its_end_to_the_next() {
        Histogram one = samples.due(0, 500);
        one.add(samples.due(500, 1_000));

        assertThat(samples.due(0, 500).getTotalCount()).isEqualTo(5);
        assertThat(one.getTotalCount()).isEqualTo(10);
    }
}
