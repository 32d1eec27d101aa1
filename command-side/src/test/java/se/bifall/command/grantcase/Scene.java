package se.bifall.command.grantcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.command.grantcase.rule.Broken;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.GrantCommand;
import se.bifall.events.GrantEvent;
import se.bifall.region.RegionProfile;
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
        made = null;
        refused = null;
        try {
            made = Deciding.decide(state, command, new Asked(asker, today, REGION));
            events.add(made);
            state.evolve(made);
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
