package se.bifall.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A grant is changed while the company waits for its claim. */
class AmendmentTest {
    private static final String WHY = "Företaget har bett om en mindre åtgärd";

    @Test
    void an_amendment_never_kills_an_open_claim_and_one_that_keeps_it_goes_through() {
        Stage stage = Stage.claimed(150_000);
        try (Person person = Person.at(Stage.bifall()).logsInAs("beslutsfattare")) {
            person.opens(stage.path())
                    .follows("Ändra beslut")
                    .chooses("Grund", "På partens egen begäran")
                    .writes("Anslag 1:1", "50 000")
                    .writes("Gäller från", "2026-08-20")
                    .writes("Beslutsdag", "2026-08-20")
                    .writes("Lagrum", "SFS 2022:1468 38 §")
                    .writes("Motivering", WHY)
                    .writes("Underlaget kommunicerat", "2026-08-15")
                    .presses("Ändra beslut")
                    .sees(
                            "Rätta ett fel",
                            "som en öppen rekvisition ger rätt till (75 000 kr). Besluta rekvisitionen först.");
            assertThat(person.reads("Anslag 1:1")).isEqualTo("50 000");
            assertThat(person.reads("Motivering")).isEqualTo(WHY);
            assertThat(Accessibility.faults(person)).isEmpty();

            person.writes("Anslag 1:1", "90 000")
                    .writes("Godkända kostnader (budget)", "180 000")
                    .presses("Ändra beslut")
                    .sees("Klart: Ändra beslut", "Gäller nu, netto 90 000 kr");

            isPaid(person, stage);
        }
    }

    private static void isPaid(Person person, Stage stage) {
        person.follows("Besluta utbetalning").sees("Rätt till 75 000 kr sammanlagt");
        assertThat(person.reads("Anslag 1:1")).isEqualTo("75 000");
        person.writes("Beslutsdag", "2026-08-25")
                .writes("Lagrum", "SFS 2022:1468 38 §")
                .writes("Motivering", "Kostnaderna är styrkta och hör till åtgärden")
                .writes("Underlaget kommunicerat", "2026-08-25")
                .presses("Besluta utbetalning");
        person.logsInAs("ekonom")
                .opens(stage.path())
                .follows("Registrera utbetalning")
                .writes("Utbetald dag", "2026-08-28")
                .presses("Registrera utbetalning")
                .sees("Utbetalt 75 000 kr", "Kvar att betala ut 15 000 kr");
    }
}
