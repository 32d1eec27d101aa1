package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.GrantCommand;
import se.bifall.events.GrantEvent;
import se.bifall.region.RegionProfile;

/** Plays commands on a case in memory by the very rules that will judge them, and stores nothing. */
public final class Rehearsal {
    private final GrantCase state = new GrantCase();
    private final LocalDate today;
    private final RegionProfile region;

    /** @param already what has happened to the case */
    public Rehearsal(List<GrantEvent> already, LocalDate today, RegionProfile region) {
        already.forEach(state::evolve);
        this.today = today;
        this.region = region;
    }

    /** Plays one more command; empty when it went through. */
    public Optional<Refused> play(GrantCommand command, OfficerId by) {
        try {
            state.evolve(Deciding.decide(state, command, new Asked(by, today, region)));
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(broken.refusal());
        }
    }
}
