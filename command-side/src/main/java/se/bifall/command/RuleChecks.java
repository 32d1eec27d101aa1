package se.bifall.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.Rehearsal;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.command.ledger.Ledgers;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.DecisionChecks;
import se.bifall.commands.GrantCommand;
import se.bifall.events.EventLog;
import se.bifall.events.UnreadableEvent;
import se.bifall.region.RegionProfile;

/** The rules of a draft, all of them, on the case as it stands in the log now. */
public final class RuleChecks implements DecisionChecks {
    private final EventLog log;
    private final RegionProfile region;
    private final Clock clock;
    private final Supplier<Ledgers> ledgers;

    /** @param ledgers on what the log holds now, for one draft */
    public RuleChecks(EventLog log, RegionProfile region, Clock clock, Supplier<Ledgers> ledgers) {
        this.log = log;
        this.region = region;
        this.clock = clock;
        this.ledgers = ledgers;
    }

    @Override
    public Checked check(CommandRequest draft) {
        List<Check> checks = new ArrayList<>();
        boolean may = CommandDesk.mayAsk(draft);
        checks.add(check("Behorighet", "", may, may ? "" : CommandDesk.whoMayAsk(draft)));
        List<Consequence> changes = new ArrayList<>();
        try {
            return judged(draft, checks, changes);
        } catch (UnreadableEvent e) {
            checks.add(check(
                    "GarAttLasa",
                    "",
                    false,
                    "Ärendet, eller en ram eller ett konto som det bokas mot, har en händelse som inte går att läsa."
                            + " Inget kan beslutas förrän den går att läsa; se Revision."));
            return new Checked(checks, List.of());
        }
    }

    private Checked judged(CommandRequest draft, List<Check> checks, List<Consequence> changes) {
        if (draft.command() instanceof GrantCommand command) {
            Rehearsal rehearsal =
                    Rehearsal.of(log.stream(command.stream()), LocalDate.now(clock), region, ledgers.get());
            if (!rehearsal.exists() && !(command instanceof GrantCommand.ApplyForGrant)) {
                checks.add(check("ArendetFinns", "caseId", false, "Det finns inget ärende " + command.stream() + "."));
                return new Checked(checks, changes);
            }
            checks.addAll(shown(rehearsal.judge(command, new OfficerId(draft.actor()), draft.roles())));
            changes.addAll(rehearsal.consequences(command));
        }
        return new Checked(checks, changes);
    }

    /** Each rule, held or broken, in words. */
    static List<Check> shown(List<Rule> rules) {
        Map<String, Long> times = rules.stream().collect(Collectors.groupingBy(Rule::name, Collectors.counting()));
        return rules.stream()
                .map(rule -> check(rule, times.getOrDefault(rule.name(), 1L) > 1))
                .toList();
    }

    /** @param told of several with the same title, the field tells them apart */
    private static Check check(Rule rule, boolean told) {
        Check check = check(rule.name(), rule.field(), rule.holds(), rule.holds() ? "" : rule.sentence());
        return told && !rule.field().isEmpty()
                ? new Check(
                        check.rule(),
                        check.title() + ": " + Words.field(rule.field()),
                        check.holds(),
                        check.field(),
                        check.sentence())
                : check;
    }

    private static Check check(String rule, String field, boolean holds, String sentence) {
        return new Check(rule, Words.word("rule." + rule), holds, field.isEmpty() ? null : field, sentence);
    }
}
