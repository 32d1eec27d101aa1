package se.bifall.command.grantcase.rule;

import java.util.Objects;
import se.bifall.commands.CommandResult.Refused;

/** Leaves a decision at the first rule that does not hold; turned into a refusal at the aggregate. */
public final class Broken extends RuntimeException {
    private final transient Rule rule;

    private Broken(Rule rule) {
        super(rule.sentence(), null, false, false);
        this.rule = rule;
    }

    static Broken by(Rule rule) {
        return new Broken(rule);
    }

    /** @throws Broken at the first that does not hold */
    public static void unless(Rule... rules) {
        for (Rule rule : rules) {
            if (!rule.holds()) {
                throw new Broken(rule);
            }
        }
    }

    public Rule rule() {
        return rule;
    }

    public Refused refusal() {
        String field = rule.field().isEmpty() ? null : rule.field();
        return new Refused(rule.reason(), rule.name(), field, Objects.requireNonNull(getMessage()));
    }
}
