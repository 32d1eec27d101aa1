package se.bifall.command.person.rule;

import org.jspecify.annotations.Nullable;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.region.Retention;

/** Nothing is disposed of before the Region has said how long it keeps what it has. */
public record RetentionStated(@Nullable Retention retention) implements Rule {
    @Override
    public boolean holds() {
        return retention != null;
    }

    @Override
    public String field() {
        return "";
    }

    @Override
    public String sentence() {
        return "Regionprofilen anger inga gallringsfrister (retention). Ingenting får gallras förrän de finns.";
    }
}
