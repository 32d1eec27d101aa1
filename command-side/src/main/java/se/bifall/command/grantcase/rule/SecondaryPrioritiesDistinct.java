package se.bifall.command.grantcase.rule;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.RusPriority;

/** A secondary RUS priority is named once and is not the primary one. */
public record SecondaryPrioritiesDistinct(@Nullable RusPriority primary, List<RusPriority> secondary) implements Rule {
    @Override
    public boolean holds() {
        return (primary == null || !secondary.contains(primary)) && new HashSet<>(secondary).size() == secondary.size();
    }

    @Override
    public String field() {
        return "secondaryPriorities";
    }

    @Override
    public String sentence() {
        return "En sekundär RUS-prioritering anges en gång och kan inte också vara den primära.";
    }
}
