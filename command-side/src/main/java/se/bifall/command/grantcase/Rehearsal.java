package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.command.ledger.Ledgers;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.DecisionChecks.Consequence;
import se.bifall.commands.GrantCommand;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.GrantEvent;
import se.bifall.events.StoredEvent;
import se.bifall.region.RegionProfile;

/** Plays commands on a case in memory by the very rules that will judge them, and stores nothing. */
public final class Rehearsal {
    private final GrantCase state = new GrantCase();
    private final LocalDate today;
    private final RegionProfile region;
    private final Ledgers ledgers;

    /**
     * @param already what has happened to the case
     * @param ledgers shared by all cases of a plan
     */
    public Rehearsal(List<GrantEvent> already, LocalDate today, RegionProfile region, Ledgers ledgers) {
        already.forEach(state::evolve);
        this.today = today;
        this.region = region;
        this.ledgers = ledgers;
    }

    /** On what is stored of the case, with who asked for each event. */
    public static Rehearsal of(List<StoredEvent> stored, LocalDate today, RegionProfile region, Ledgers ledgers) {
        Rehearsal rehearsal = new Rehearsal(List.of(), today, region, ledgers);
        for (StoredEvent event : stored) {
            if (EventCodec.decode(event.name(), event.payload()) instanceof GrantEvent grantEvent) {
                rehearsal.state.evolve(grantEvent, new OfficerId(event.context().actor()));
            }
        }
        return rehearsal;
    }

    /** True when there is such a case. */
    public boolean exists() {
        return state.phase != null;
    }

    /** Plays one more command; empty when it went through. */
    public Optional<Refused> play(GrantCommand command, OfficerId by, Set<Role> roles) {
        try {
            GrantEvent event = Deciding.decide(state, command, new Asked(by, roles, today, region));
            List<BifallEvent> bookings = Bookings.of(state, event, region);
            ledgers.check(bookings, region);
            ledgers.write(bookings);
            state.evolve(event, by);
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(broken.refusal());
        }
    }

    /** Every rule that would judge the command, held or broken; nothing is played. */
    public List<Rule> judge(GrantCommand command, OfficerId by, Set<Role> roles) {
        Asked asked = new Asked(by, roles, today, region);
        List<Rule> rules = new ArrayList<>(Deciding.judge(state, command, asked));
        List<BifallEvent> entries = rules.stream().allMatch(Rule::holds)
                ? Bookings.of(state, Deciding.decide(state, command, asked), region)
                : Outlook.entries(state, command, region);
        rules.addAll(ledgers.rules(entries, region));
        return rules;
    }

    /** What the command would change of the money, whether or not its rules hold; nothing is played. */
    public List<Consequence> consequences(GrantCommand command) {
        return Outlook.of(state, command, region, ledgers);
    }
}
