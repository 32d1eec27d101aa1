package se.bifall.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Someone types what is not right, reads why, and puts it right. */
class WrongInputTest {
    @Test
    void a_fault_is_told_at_its_field_and_what_was_typed_is_kept() {
        Stage stage = Stage.applied();
        try (Person caseworker = Person.withoutScript(Stage.bifall()).logsInAs("handlaggare")) {
            caseworker
                    .opens(stage.path())
                    .follows("Diarieför ansökan")
                    .writes("Diarienummer", "123")
                    .writes("Diarieförd dag", "2026-01-16")
                    .presses("Diarieför ansökan")
                    .sees("Rätta ett fel", "ska vara bokstäver, år och löpnummer");
            assertThat(caseworker.reads("Diarienummer")).isEqualTo("123");
            assertThat(caseworker.reads("Diarieförd dag")).isEqualTo("2026-01-16");

            caseworker
                    .writes("Diarienummer", Stage.diarienummer())
                    .presses("Diarieför ansökan")
                    .sees("Registrerad");
        }
    }
}
