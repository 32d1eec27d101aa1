package se.bifall.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Phase;
import se.bifall.codes.Role;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.ReportCommand.PublishReport;
import se.bifall.commands.ReportCommand.WithdrawReport;
import se.bifall.testing.Approved;
import se.bifall.testing.LifecycleDiagram;

class LifecycleTest {
    private static final Path README = Path.of("../README.md");
    private static final String FROM = "<!-- lifecycle -->";
    private static final String TO = "<!-- /lifecycle -->";

    @Test
    void the_readme_shows_the_lifecycle_that_the_code_has() throws IOException {
        String diagram = FROM + "\n```mermaid\n" + LifecycleDiagram.mermaid() + "\n```\n\n"
                + LifecycleDiagram.withoutTransition() + "\n" + TO;
        if (Approved.isApproving()) {
            String readme = Files.readString(README);
            Files.writeString(
                    README,
                    readme.substring(0, readme.indexOf(FROM))
                            + diagram
                            + readme.substring(readme.indexOf(TO) + TO.length()));
        }

        assertThat(Files.readString(README)).contains(diagram);
    }

    @Test
    void every_command_but_the_first_is_taken_in_some_phase() {
        assertThat(Arrays.stream(GrantCommand.class.getPermittedSubclasses())
                        .filter(type -> type != ApplyForGrant.class))
                .allSatisfy(type -> assertThat(Lifecycle.phasesOf(type.asSubclass(GrantCommand.class)))
                        .isNotEmpty());
        assertThat(Lifecycle.phasesOf(ApplyForGrant.class)).isEmpty();
    }

    @Test
    void every_phase_is_reached_and_every_phase_that_has_not_ended_leads_on() {
        Set<Phase> reached = EnumSet.of(Phase.APPLIED);
        for (Phase phase : Phase.values()) {
            Lifecycle.possibleIn(phase).forEach(command -> reached.add(LifecycleDiagram.after(phase, command)));
            assertThat(Lifecycle.possibleIn(phase).stream()
                            .anyMatch(command -> LifecycleDiagram.after(phase, command) != phase))
                    .isEqualTo(!phase.isEnded());
        }
        assertThat(reached).containsExactly(Phase.values());
    }

    @Test
    void what_a_phase_takes_and_what_takes_place_in_it_are_the_same() {
        for (Phase phase : Phase.values()) {
            assertThat(Lifecycle.possibleIn(phase)).allMatch(command -> Lifecycle.takes(phase, command));
        }
    }

    @Test
    void every_command_says_who_may_ask_and_nobody_who_only_reads_may() {
        assertThat(CommandCatalogue.all())
                .allSatisfy(type ->
                        assertThat(CommandCatalogue.rolesFor(type)).isNotEmpty().doesNotContain(Role.REVISOR));
    }

    @Test
    void an_analyst_publishes_reports_and_asks_for_nothing_else() {
        assertThat(CommandCatalogue.all()
                        .filter(type -> CommandCatalogue.rolesFor(type).contains(Role.ANALYTIKER)))
                .containsExactlyInAnyOrder(PublishReport.class, WithdrawReport.class);
    }

    @Test
    void a_command_is_found_by_its_name_and_nothing_else_is() {
        assertThat(CommandCatalogue.all()).allSatisfy(type -> assertThat(CommandCatalogue.named(type.getSimpleName()))
                .isEqualTo(type));
        assertThat(CommandCatalogue.named("applyForGrant")).isNull();
        assertThat(CommandCatalogue.named("se.bifall.commands.GrantCommand$ApplyForGrant"))
                .isNull();
        assertThat(CommandCatalogue.named("")).isNull();
    }
}
