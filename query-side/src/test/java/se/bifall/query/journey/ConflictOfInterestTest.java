package se.bifall.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Phase;
import se.bifall.codes.Role;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.DeclareConflictOfInterest;
import se.bifall.commands.Lifecycle;

/** A caseworker finds that the applicant is too close to her, and another takes over. */
class ConflictOfInterestTest {
    private static final String STOPPED = "Du är jävig i ärendet och får inte delta i handläggningen";

    @Test
    void who_is_javig_is_stopped_at_every_act_of_preparation_and_a_colleague_goes_on() {
        Stage stage = Stage.registered();
        try (Person caseworker = Person.at(Stage.bifall()).logsInAs("handlaggare");
                Person sameInAnotherWindow = Person.at(Stage.bifall()).logsInAs("handlaggare")) {
            caseworker
                    .opens(stage.path())
                    .follows("Tilldela handläggare")
                    .writes("Handläggare", "handlaggare")
                    .presses("Tilldela handläggare");
            judges(sameInAnotherWindow.opens(stage.path()));

            caseworker
                    .follows("Anmäl att du är jävig")
                    .chooses("Grund", ground())
                    .writes("Anmäld dag", "2026-02-02")
                    .presses("Anmäl att du är jävig")
                    .sees("Du är jävig", "Behöver ny handläggare");

            sameInAnotherWindow
                    .presses("Bedöm kriterium")
                    .sees("Ärendet har ändrats sedan du öppnade det")
                    .follows("Läs om formuläret")
                    .sees(STOPPED);
            assertThat(caseworker.all(".actions a")).isEmpty();
            for (String act : actsOfPreparation()) {
                caseworker.opens(stage.path() + "/" + act).sees(STOPPED);
            }
            anotherTakesOver(caseworker, stage);
        }
    }

    private static void anotherTakesOver(Person person, Stage stage) {
        person.logsInAs("beslutsfattare")
                .opens(stage.path())
                .sees("Ärendet behöver en ny handläggare")
                .follows("Tilldela handläggare")
                .writes("Handläggare", "handlaggare2")
                .presses("Tilldela handläggare")
                .doesNotSee("Behöver ny handläggare");
        judges(person.logsInAs("handlaggare2").opens(stage.path()))
                .presses("Bedöm kriterium")
                .sees("Klart: Bedöm kriterium", "Under beredning");
        assertThat(person.all(".timeline h3"))
                .containsExactly(
                        "Kriterium bedömdes",
                        "Handläggare tilldelades",
                        "Jäv anmäldes",
                        "Handläggare tilldelades",
                        "Ansökan diariefördes",
                        "Ansökan inkom");
    }

    private static Person judges(Person person) {
        return person.follows("Bedöm kriterium")
                .chooses("Kriterium", "Ingen skatteskuld hos Kronofogden")
                .chooses("Utfall", "Uppfyllt")
                .writes("Motivering till bedömningen", "Kontrollerat")
                .writes("Källa", "Kronofogden 2026-02-02")
                .writes("Bedömd dag", "2026-02-02");
    }

    private static String ground() {
        return "Själv eller närstående är part eller påverkas av beslutet (FL 16 § 1, KL 6 kap. 28 § 1)";
    }

    private static List<String> actsOfPreparation() {
        return Lifecycle.possibleIn(Phase.REGISTERED).stream()
                .filter(command -> CommandCatalogue.rolesFor(command).contains(Role.HANDLAGGARE))
                .filter(command -> command != DeclareConflictOfInterest.class)
                .map(Class<? extends GrantCommand>::getSimpleName)
                .toList();
    }
}
