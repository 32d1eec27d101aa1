package se.bifall.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPartTest {
    @Test
    void a_sentence_is_cut_at_its_longest_and_not_before() {
        assertThat(KnownPart.sentence("a".repeat(KnownPart.LONGEST))).hasSize(KnownPart.LONGEST);
        assertThat(KnownPart.sentence("a".repeat(KnownPart.LONGEST + 1)))
                .hasSize(KnownPart.LONGEST)
                .endsWith("…");
    }

    @ParameterizedTest
    @CsvSource({
        "Ärendet 811228-9874 finns inte., Ärendet … finns inte.",
        "19811228-9874, …",
        "198112289874, …",
        "8112289874, …",
        "556677-8899 är ett företag., 556677-8899 är ett företag.",
        "RUN 2026-00001, RUN 2026-00001",
        "2026-11-20, 2026-11-20"
    })
    void a_personal_number_is_masked_and_nothing_else(String told, String kept) {
        assertThat(KnownPart.sentence(told)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arende-1",
                "FORETAG-2026",
                "0b6f3a52-5d0c-3f6e-8f7e-2f8f6f0c9a11",
                "19811228-9874-3f6e-8f7e-8112289874aa"
            })
    void an_id_is_kept(String id) {
        assertThat(KnownPart.id(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "811228-9874", "../../etc/passwd", "Anna Andersson", "<script>"})
    void what_can_be_no_id_or_is_a_person_is_not(String typed) {
        assertThat(KnownPart.id(typed)).isNull();
    }

    @Test
    void an_id_that_is_too_long_is_not_kept() {
        assertThat(KnownPart.id("a".repeat(64))).isNotNull();
        assertThat(KnownPart.id("a".repeat(65))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ApplyForGrant, applicant.orgNumber, applicant.orgNumber",
        "ApplyForGrant, applicant.Anna, applicant",
        "ApproveGrant, decision.motivering, decision.motivering",
        "ApproveGrant, funding.ANSLAG_1_1, funding",
        "ApplyForGrant, Anna Andersson, ",
        "ApplyForGrant, '', ",
        "FinnsInte, title, "
    })
    void a_field_is_kept_as_far_as_the_command_has_it(String command, String path, String kept) {
        assertThat(KnownPart.field(command, path)).isEqualTo(kept);
    }
}
