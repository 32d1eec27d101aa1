package se.bifall.benchmark.run;

import se.bifall.benchmark.work.Answer;
import se.bifall.benchmark.work.Work;

/**
 * One size of the work, with what is right to answer about it.
 *
 * @param smallest of the sizes of the run: what doesn't grow is measured there alone
 */
public record Size(Work work, long events, Answer right, boolean smallest) {
    public static Size of(Work work, boolean smallest) {
        return new Size(work, work.events(), work.answer(), smallest);
    }
}
