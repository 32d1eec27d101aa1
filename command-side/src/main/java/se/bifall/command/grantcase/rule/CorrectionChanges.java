package se.bifall.command.grantcase.rule;

/** A correction says something else than what stood there (förvaltningslagen 36 §). */
public record CorrectionChanges(String wrong, String right) implements Rule {
    @Override
    public boolean holds() {
        return !wrong.equals(right);
    }

    @Override
    public String field() {
        return "right";
    }

    @Override
    public String sentence() {
        return "Det som ska stå är detsamma som det som står. Ange vad som var fel och hur det ska vara (förvaltningslagen 36 §).";
    }
}
