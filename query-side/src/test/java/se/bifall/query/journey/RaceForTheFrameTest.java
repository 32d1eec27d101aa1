package se.bifall.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Two decision-makers see room for their cases in the frame; there is room for one. */
class RaceForTheFrameTest {
    private static final String WHY = "Projektet stärker näringslivet i inlandet";

    @Test
    void one_gets_the_last_of_the_frame_and_the_other_is_told_so_and_keeps_what_was_typed() throws Exception {
        Stage one = Stage.proposedProject(300_000);
        Stage other = Stage.proposedProject(300_000);
        try (Person first = Person.at(Stage.bifall()).logsInAs("beslutsfattare");
                Person second = Person.at(Stage.bifall()).logsInAs("beslutsfattare2")) {
            readyToDecide(first, one);
            readyToDecide(second, other);

            atOnce(() -> first.presses("Bevilja 300 000 kr"), () -> second.presses("Bevilja 300 000 kr"));

            boolean firstWon = first.path().equals(one.path());
            assertThat(second.path().equals(other.path())).isNotEqualTo(firstWon);
            wins(firstWon ? first : second);
            Person loser = firstWon ? second : first;
            loses(loser);
            isOnRecord(loser, firstWon ? "beslutsfattare2" : "beslutsfattare");
        }
    }

    private static void readyToDecide(Person person, Stage stage) {
        person.opens(stage.path())
                .follows("Bevilja stöd")
                .sees("Kvar av beslutsramen PROJEKTSTOD-2026 500 000 kr 200 000 kr")
                .writes("Beslutsdag", "2026-02-10")
                .writes("Gäller från", "2026-02-10")
                .writes("Motivering", WHY)
                .writes("Underlaget kommunicerat", "2026-02-05");
    }

    private static void atOnce(Callable<Person> one, Callable<Person> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (var pressed : both.invokeAll(List.of(one, other))) {
                pressed.get();
            }
        }
    }

    private static void wins(Person winner) {
        winner.sees("Pågående", "Beviljat (brutto) 300 000 kr");
    }

    private static void loses(Person loser) {
        loser.sees(
                "Rätta 1 fel",
                "Beslutsramen PROJEKTSTOD-2026 är 500 000 kr, varav 200 000 kr återstår. Beslutet tar 300 000 kr",
                "Kvar av beslutsramen PROJEKTSTOD-2026 200 000 kr −100 000 kr");
        assertThat(loser.reads("Motivering")).isEqualTo(WHY);
        assertThat(loser.reads("Anslag 1:1")).isEqualTo("300 000");
        assertThat(loser.reads("Underlaget kommunicerat")).isEqualTo("2026-02-05");
        assertThat(Accessibility.faults(loser)).isEmpty();
    }

    private static void isOnRecord(Person somebody, String loser) {
        somebody.logsInAs("revisor").opens("/ram").sees("2026 Projektstöd 500 000 kr 300 000 kr 0 kr 200 000 kr");
        somebody.opens("/revision/nekade");
        assertThat(somebody.all("main tbody tr"))
                .filteredOn(row -> row.contains("varav 200 000 kr återstår"))
                .singleElement()
                .asString()
                .contains(loser + " Bevilja stöd");
    }
}
