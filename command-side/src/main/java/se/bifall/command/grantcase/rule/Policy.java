package se.bifall.command.grantcase.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import se.bifall.codes.InvalidValue;

/**
 * The rules of one act, in the order in which they refuse. The command stops at the first that is broken; a person who
 * prepares it sees them all. Both read this one list.
 */
public final class Policy {
    private final List<Supplier<Rule>> rules = new ArrayList<>();

    public static Policy of(Rule... rules) {
        return new Policy().and(rules);
    }

    public Policy and(Rule... more) {
        for (Rule rule : more) {
            rules.add(() -> rule);
        }
        return this;
    }

    public Policy and(Policy more) {
        rules.addAll(more.rules);
        return this;
    }

    /** A rule whose amounts can't be reckoned when an earlier one is broken. */
    public Policy then(Supplier<Rule> rule) {
        rules.add(rule);
        return this;
    }

    /** @throws Broken at the first rule that does not hold */
    public void orBroken() {
        rules.forEach(rule -> Broken.unless(rule.get()));
    }

    /** Every rule, held or broken; one that can't be reckoned is left out when an earlier one is broken. */
    public List<Rule> all() {
        List<Rule> all = new ArrayList<>();
        for (Supplier<Rule> rule : rules) {
            try {
                all.add(rule.get());
            } catch (InvalidValue sum) {
                if (all.stream().allMatch(Rule::holds)) {
                    all.add(new SumWithinReason(false, String.valueOf(sum.getMessage())));
                }
            }
        }
        return List.copyOf(all);
    }
}
