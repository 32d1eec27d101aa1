package se.bifall.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Something is missing: it is asked for with a day, falls due, comes in, and the preparation goes on. */
class CompletionTest {
    @Test
    void a_completion_is_asked_for_shown_as_due_received_and_the_case_goes_on() {
        Stage stage = Stage.registered();
        try (Person caseworker = Person.at(Stage.bifall()).logsInAs("handlaggare")) {
            caseworker
                    .opens(stage.path())
                    .follows("Begär komplettering")
                    .writes("Vad som saknas", "Den senaste årsredovisningen")
                    .writes("Begärd dag", "2026-01-20")
                    .writes("Senast dag", "2026-02-10")
                    .presses("Begär komplettering")
                    .sees("Väntar på komplettering", "Den sökande ska komplettera ansökan.");

            caseworker
                    .follows("Ärenden")
                    .writes("Sök", stage.number())
                    .pressesHere("Visa")
                    .sees("Listan visar 1 ärende", "Försenad 2026-02-10 Komplettering");

            caseworker
                    .follows("Ny svetslinje")
                    .follows("Ta emot komplettering")
                    .writes("Vad som kom in", "Årsredovisningen")
                    .writes("Inkommen dag", "2026-02-12")
                    .presses("Ta emot komplettering")
                    .sees("Registrerad")
                    .doesNotSee("Väntar på komplettering");

            caseworker
                    .follows("Bedöm kriterium")
                    .chooses("Kriterium", "Inte i likvidation eller konkurs")
                    .chooses("Utfall", "Uppfyllt")
                    .writes("Motivering till bedömningen", "Enligt årsredovisningen")
                    .writes("Källa", "Bolagsverket 2026-02-13")
                    .writes("Bedömd dag", "2026-02-13")
                    .presses("Bedöm kriterium")
                    .sees("Under beredning");
            assertThat(caseworker.all(".timeline h3"))
                    .startsWith("Kriterium bedömdes", "Komplettering kom in", "Komplettering begärdes");
        }
    }
}
