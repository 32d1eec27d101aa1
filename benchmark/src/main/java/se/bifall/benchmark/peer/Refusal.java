package se.bifall.benchmark.peer;

/** A peer that decides by rules of its own said no: the case is left as it is, and the work goes on with others. */
public final class Refusal extends Exception {
    public Refusal(String sentence) {
        super(sentence);
    }
}
