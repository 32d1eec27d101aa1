package se.bifall.command.grantcase.rule;

import org.jspecify.annotations.Nullable;

/** A check against a register says which register (2022:1467 25 §). */
public record SourceStated(boolean demanded, @Nullable String source) implements Rule {
    @Override
    public boolean holds() {
        return !demanded || source != null;
    }

    @Override
    public String field() {
        return "source";
    }

    @Override
    public String sentence() {
        return "Ange vilken källa kontrollen gjordes mot.";
    }
}
