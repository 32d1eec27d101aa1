package se.bifall.query.journey;

import org.junit.jupiter.api.Test;

/** Money was used for something else: a part is demanded back, comes back, and only then can the case be closed. */
class RecoveryTest {
    @Test
    void a_recovery_is_decided_with_ground_reduction_and_interest_and_repaid_before_the_case_is_closed() {
        Stage stage = Stage.paid();
        try (Person person = Person.at(Stage.bifall()).logsInAs("beslutsfattare")) {
            demandsBack(person.opens(stage.path()));
            person.follows("Återkrav 2026-09-01").sees("kräver tillbaka 8 000 kr", "inom tre veckor");

            person.logsInAs("handlaggare").opens(stage.path());
            reports(person);
            person.follows("Avsluta ärendet")
                    .writes("Avslutad dag", "2026-10-20")
                    .presses("Avsluta ärendet")
                    .sees("Återkrav på 8 000 kr är inte återbetalt");

            person.logsInAs("ekonom")
                    .opens(stage.path())
                    .sees("Återkrav 1 är inte återbetalt.")
                    .follows("Registrera återbetalning")
                    .writes("Anslag 1:1", "8 000")
                    .writes("Återbetald dag", "2026-10-19")
                    .presses("Registrera återbetalning")
                    .sees("Återbetalt 8 000 kr");
            person.logsInAs("handlaggare")
                    .opens(stage.path())
                    .follows("Avsluta ärendet")
                    .writes("Avslutad dag", "2026-10-20")
                    .presses("Avsluta ärendet")
                    .sees("Avslutad", "Ärendet avslutades");
        }
    }

    private static void demandsBack(Person person) {
        person.follows("Besluta återkrav")
                .chooses("Grund", "Inte använt för sitt ändamål")
                .writes("Belopp", "Anslag 1:1", "8 000")
                .writes("Nedsättning för särskilda skäl", "Anslag 1:1", "2 000")
                .writes("Skäl för nedsättning", "Felet var litet och rättades genast.")
                .writes("Beslutsdag", "2026-09-01")
                .writes("Lagrum", "SFS 2022:1468 44 §")
                .writes("Motivering", "En del av stödet användes till annat än åtgärden")
                .writes("Underlaget kommunicerat", "2026-08-28")
                .presses("Besluta återkrav")
                .sees("Inte använt för sitt ändamål 2026-09-01 2026-10-01 8 000 kr 2 000 kr 0 kr 0 kr 8 000 kr");
    }

    private static void reports(Person person) {
        person.follows("Registrera slutrapport")
                .writes("Sammanfattning", "Åtgärden är klar")
                .writes("Inkommen dag", "2026-10-15")
                .presses("Registrera slutrapport");
        person.follows("Godkänn slutrapport")
                .writes("Godkänd dag", "2026-10-18")
                .presses("Godkänn slutrapport");
    }
}
