package se.bifall.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.bifall.query.whole.Running;

/** Three people take a case through its whole life. */
class FromApplicationToClosingTest {
    @Test
    void with_javascript_switched_off() {
        takesACaseThroughItsLife(Person::withoutScript);
    }

    @Test
    void by_keyboard_alone() {
        takesACaseThroughItsLife(Person::byKeyboard);
    }

    private static void takesACaseThroughItsLife(Function<Running, Person> sitsDown) {
        try (Person person = sitsDown.apply(Stage.bifall())) {
            String number = Stage.diarienummer();
            person.logsInAs("handlaggare");
            String arende = applies(person);
            prepares(person, number);

            person.logsInAs("beslutsfattare").opens(arende).follows("Bevilja stöd");
            person.writes("Gäller från", "2026-01-20");
            decides(person, "2026-01-20").presses("Bevilja 100 000 kr").sees("Pågående");

            claims(person.logsInAs("handlaggare").opens(arende));
            person.logsInAs("beslutsfattare").opens(arende).follows("Besluta utbetalning");
            assertThat(person.reads("Rekvisition nr")).startsWith("Nr 1");
            assertThat(person.reads("Anslag 1:1")).isEqualTo("100 000");
            decides(person, "2026-07-05").presses("Besluta utbetalning");
            person.logsInAs("ekonom")
                    .opens(arende)
                    .follows("Registrera utbetalning")
                    .writes("Utbetald dag", "2026-07-10")
                    .presses("Registrera utbetalning");

            reportsAndCloses(person.logsInAs("handlaggare").opens(arende));
            assertThat(person.path()).isEqualTo(arende);
            person.sees("Avslutad", number, "Utbetalt 100 000 kr", "Utbetalning gjordes");
        }
    }

    private static String applies(Person person) {
        person.follows("Ärenden")
                .follows("Ny ansökan")
                .writes("Organisationsnummer", "556677-8899")
                .writes("Namn", "Norrskens Mekaniska AB (påhittat)")
                .chooses("Slag", "Företag")
                .chooses("Leds operativt av", "Kvinnor")
                .chooses("Ägs av", "Kvinnor")
                .chooses("Storlek", "Mikroföretag (högst 9 anställda)")
                .chooses("Stödform", "Tillväxtcheck")
                .writes("Ärendemening", "Ny svetslinje")
                .writes("Sökt belopp", "100 000")
                .writes("Åtgärdens kostnader", "200 000")
                .chooses("Kommun", "Lycksele")
                .writes("Åtgärden börjar", "2026-02-01")
                .writes("Åtgärden slutar", "2026-06-30")
                .writes("Inkommen dag", "2026-01-10")
                .presses("Registrera ny ansökan")
                .sees("Klart: Registrera ny ansökan");
        return person.path();
    }

    private static void prepares(Person person, String number) {
        person.follows("Diarieför ansökan")
                .writes("Diarienummer", number)
                .writes("Diarieförd dag", "2026-01-11")
                .presses("Diarieför ansökan");
        for (String criterion : List.of("Ingen skatteskuld hos Kronofogden", "Inte i likvidation eller konkurs")) {
            person.follows("Bedöm kriterium")
                    .chooses("Kriterium", criterion)
                    .chooses("Utfall", "Uppfyllt")
                    .writes("Motivering till bedömningen", "Kontrollerat")
                    .writes("Källa", "Kronofogden 2026-01-12")
                    .writes("Bedömd dag", "2026-01-12")
                    .presses("Bedöm kriterium");
        }
        person.follows("Registrera stöd av mindre betydelse")
                .writes("Kronor per euro", "11,50")
                .writes("Kursens dag", "2026-01-12")
                .writes("Kursens källa", "InforEuro (påhittad kurs)")
                .writes("Anmäld dag", "2026-01-12")
                .presses("Registrera stöd av mindre betydelse");
        person.follows("Föreslå beslut")
                .chooses("Utfall", "Bifall")
                .writes("Anslag 1:1", "100 000")
                .writes("Motivering", "Uppfyller villkoren")
                .writes("Föreslagen dag", "2026-01-13")
                .presses("Föreslå beslut")
                .sees("Förslag till beslut");
    }

    private static Person decides(Person person, String day) {
        return person.writes("Beslutsdag", day)
                .writes("Lagrum", "SFS 2022:1468 17 §")
                .writes("Motivering", "Åtgärden uppfyller villkoren")
                .writes("Underlaget kommunicerat", day);
    }

    private static void claims(Person person) {
        person.follows("Registrera rekvisition")
                .writes("Ackumulerade kostnader", "200 000")
                .writes("Perioden slutar", "2026-06-30")
                .writes("Inkommen dag", "2026-07-01")
                .presses("Registrera rekvisition");
        person.follows("Kontrollera kommissionens återkrav")
                .chooses("Utfall", "Ingen obetald återbetalning till kommissionen")
                .writes("Källa", "Kommissionens förteckning")
                .writes("Kontrollerad dag", "2026-07-02")
                .presses("Kontrollera kommissionens återkrav");
    }

    private static void reportsAndCloses(Person person) {
        person.follows("Registrera slutrapport")
                .writes("Sammanfattning", "Åtgärden är klar")
                .writes("Inkommen dag", "2026-08-01")
                .presses("Registrera slutrapport");
        person.follows("Godkänn slutrapport")
                .writes("Godkänd dag", "2026-08-10")
                .presses("Godkänn slutrapport");
        person.follows("Avsluta ärendet").writes("Avslutad dag", "2026-08-11").presses("Avsluta ärendet");
    }
}
