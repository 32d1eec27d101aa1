package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.ledger.Ledgers;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.GrantCommand;
import se.bifall.events.BifallEvent;
import se.bifall.events.GrantEvent;
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

    /** Plays one more command; empty when it went through. */
    public Optional<Refused> play(GrantCommand command, OfficerId by) {
        try {
            GrantEvent event = Deciding.decide(state, command, new Asked(by, today, region));
            List<BifallEvent> bookings = Bookings.of(state, event, region);
            ledgers.check(bookings, region);
            ledgers.write(bookings);
            state.evolve(event);
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(broken.refusal());
        }
    }
}
