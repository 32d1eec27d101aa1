package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ConflictGround;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.rule.ConflictNotStanding;
import se.bifall.command.grantcase.rule.ConflictStands;
import se.bifall.command.grantcase.rule.LiftedByAnother;
import se.bifall.command.grantcase.rule.NoConflictOfInterest;
import se.bifall.command.grantcase.rule.OtherGroundExplained;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;

/** Jäv: declared by oneself, noted for another, lifted by another; and what it keeps a person from. */
final class Conflicts {
    private Conflicts() {}

    /** Neither who asks nor whom the command gives a part may be jävig; only declaring it stays open. */
    static void none(GrantCase state, GrantCommand command, Asked asked) {
        if (command instanceof DeclareConflictOfInterest) {
            return;
        }
        // Tried first and under its own name: who is jävig and asks to lift it must be told that.
        if (command instanceof LiftConflictOfInterest c) {
            unless(new LiftedByAnother(c.person(), asked.by()));
        }
        unless(new NoConflictOfInterest("", asked.by(), state.casework.conflictOf(asked.by())));
        for (Involved.Named named : Involved.in(command)) {
            unless(new NoConflictOfInterest(
                    named.field(), named.officer(), state.casework.conflictOf(named.officer())));
        }
    }

    static GrantEvent declare(GrantCase state, DeclareConflictOfInterest c, Asked asked) {
        unless(new ConflictNotStanding(asked.by(), state.casework.conflictOf(asked.by()) != null, ""));
        return declared(state, asked.by(), c, c.ground(), c.note(), c.declaredOn(), asked);
    }

    static GrantEvent note(GrantCase state, NoteConflictOfInterest c, Asked asked) {
        unless(
                asked.person("person", c.person()),
                new ConflictNotStanding(c.person(), state.casework.conflictOf(c.person()) != null, "person"));
        return declared(state, c.person(), c, c.ground(), c.note(), c.declaredOn(), asked);
    }

    private static GrantEvent declared(
            GrantCase state,
            OfficerId person,
            GrantCommand command,
            ConflictGround ground,
            @Nullable String note,
            LocalDate on,
            Asked asked) {
        Preparing.happened(state, "declaredOn", on, asked);
        unless(new OtherGroundExplained(ground, note));
        return new ConflictOfInterestDeclared(command.caseId(), person, ground, note, on, asked.by());
    }

    static GrantEvent lift(GrantCase state, LiftConflictOfInterest c, Asked asked) {
        unless(new ConflictStands(c.person(), state.casework.conflictOf(c.person()) != null));
        Preparing.happened(state, "liftedOn", c.liftedOn(), asked);
        return new ConflictOfInterestLifted(c.caseId(), c.person(), c.reason(), c.liftedOn(), asked.by());
    }
}
