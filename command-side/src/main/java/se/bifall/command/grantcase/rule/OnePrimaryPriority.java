package se.bifall.command.grantcase.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.RusPriority;

/** A project follows the strategy: exactly one primary RUS priority, never also secondary (2003:596 3 §). */
public record OnePrimaryPriority(@Nullable RusPriority primary, List<RusPriority> secondary) implements Rule {
    @Override
    public boolean holds() {
        return primary != null && !secondary.contains(primary);
    }

    @Override
    public String field() {
        return "primaryPriority";
    }

    @Override
    public String sentence() {
        return "Ange exakt en primär RUS-prioritering; den får inte också vara sekundär (förordning 2003:596 3 §).";
    }
}
