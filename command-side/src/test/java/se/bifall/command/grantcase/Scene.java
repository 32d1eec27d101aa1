package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.LegalBasis;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.codes.Role;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.commands.GrantCommand.RejectGrant;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.region.RegionProfile;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;

/** One case on a table: given commands that went through, when one more is asked for, then its event or its refusal. */
final class Scene {
    private static final RegionProfile REGION = RegionProfile.vasterbotten();
    final GrantCase state = new GrantCase();
    final List<GrantEvent> events = new ArrayList<>();
    private LocalDate today = Ask.TODAY;
    private @Nullable GrantEvent made;
    private @Nullable Refused refused;

    static Scene given(List<? extends GrantCommand> commands) {
        Scene scene = new Scene();
        commands.forEach(scene::and);
        return scene;
    }

    static Scene given(GrantCommand... commands) {
        return given(List.of(commands));
    }

    /** One more that goes through. */
    Scene and(GrantCommand command) {
        when(command).thenAccepted();
        return this;
    }

    Scene on(LocalDate day) {
        today = day;
        return this;
    }

    Scene when(GrantCommand command) {
        return when(Ask.asker(command), command);
    }

    Scene when(OfficerId asker, GrantCommand command) {
        return when(asker, Set.of(Role.values()), command);
    }

    /** An approval or a rejection that rests on the example's ordinance rests on that of its own support type. */
    private GrantCommand based(GrantCommand command) {
        boolean onExample = command instanceof GrantCommand.Deciding deciding
                && deciding.decision().legalBasis().equals(Ask.EXAMPLE_BASIS);
        boolean onTheMerits = command instanceof ApproveGrant || command instanceof RejectGrant;
        GrantApplied application = state.application;
        if (!onExample || !onTheMerits || application == null) {
            return command;
        }
        String ordinance = REGION.support(application.supportType(), application.receivedOn())
                .orElseThrow()
                .ordinance();
        return ordinance.equals("2022:1468")
                ? command
                : (GrantCommand) Altered.with(
                        (Record) command, "decision.legalBasis", new LegalBasis("SFS " + ordinance + " 3 §"));
    }

    Scene when(OfficerId asker, Set<Role> roles, GrantCommand asked) {
        GrantCommand command = based(asked);
        made = null;
        refused = null;
        try {
            made = Deciding.decide(state, command, new Asked(asker, roles, today, REGION));
            events.add(made);
            state.evolve(made, asker);
        } catch (Broken broken) {
            refused = broken.refusal();
        }
        return this;
    }

    Scene thenAccepted() {
        assertThat(refused).isNull();
        assertThat(made).isNotNull();
        return this;
    }

    boolean isRefused() {
        return refused != null;
    }

    <E extends GrantEvent> E then(Class<E> event) {
        assertThat(refused).isNull();
        assertThat(made).isInstanceOf(event);
        return event.cast(Objects.requireNonNull(made));
    }

    /** Refused by that very rule, about that field, with a sentence for the asker. */
    void thenRefused(Class<? extends Rule> rule, @Nullable String field) {
        assertThat(made).isNull();
        assertThat(refused).isNotNull();
        if (refused != null) {
            assertThat(refused.rule()).isEqualTo(rule.getSimpleName());
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.detail()).matches("(?s)[A-ZÅÄÖ0-9].*\\.");
        }
    }

    void thenRefused(Class<? extends Rule> rule, @Nullable String field, Reason reason) {
        thenRefused(rule, field);
        assertThat(refused).extracting(Refused::reason).isEqualTo(reason);
    }

    /** The sentence of the refusal; empty when there was none. */
    String detail() {
        return refused == null ? "" : refused.detail();
    }

    Phase phase() {
        return state.phase();
    }
}
