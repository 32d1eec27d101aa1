package se.bifall.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;

class CodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"556677-8899", "212000-9689", "556036-0793", "802001-0008"})
    void an_organisation_number_with_a_right_check_digit_is_one(String value) {
        assertThat(new OrgNumber(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"556677-8890", "556677-8898", "556676-8899", "232100-0223", "802001-0007"})
    void an_organisation_number_with_a_wrong_check_digit_is_refused(String value) {
        thenRefused(OrgNumber::new, value, "GiltigtOrgnummer");
    }

    @Test
    void of_the_ten_last_digits_exactly_one_is_right() {
        long right = IntStream.range(0, 10)
                .filter(digit ->
                        catchThrowableOfType(InvalidValue.class, () -> new OrgNumber("212000-123" + digit)) == null)
                .count();

        assertThat(right).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"811218-9876", "640823-3234", "000101-2384", "901231-1239"})
    void a_personal_number_is_refused_whatever_its_check_digit(String value) {
        thenRefused(OrgNumber::new, value, "EjPersonnummer");
    }

    @Test
    void the_third_digit_tells_a_company_from_a_person() {
        assertThat(catchThrowableOfType(InvalidValue.class, () -> new OrgNumber("551999-0000"))
                        .rule())
                .isEqualTo("EjPersonnummer");
        assertThat(catchThrowableOfType(InvalidValue.class, () -> new OrgNumber("552000-0001"))
                        .rule())
                .isEqualTo("GiltigtOrgnummer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5566778899",
                "16556677-8899",
                "556677-889",
                "556677-88999",
                "556677 8899",
                "55667-78899",
                "556677-8899 ",
                "556677-8899\n",
                "٥٥٦٦٧٧-٨٨٩٩",
                "ABCDEF-GHIJ"
            })
    void an_organisation_number_has_six_digits_a_hyphen_and_four(String value) {
        thenRefused(OrgNumber::new, value, "GiltigtOrgnummer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN 2024-00123",
                "RUN 2024-1",
                "RUF240104",
                "RUN 2024123456",
                "ÅÄÖ 2024-1/2",
                "ABC 2024/1234",
                "ABC-24-0124",
                "ABC/123/2024",
                "24RS1234",
                "2024-ABC000123",
                "2024/00123",
                "00123-2024",
                "R 2024-1"
            })
    void a_diarienummer_is_written_as_the_regions_write_it(String value) {
        assertThat(new Diarienummer(value).value()).isEqualTo(value);
    }

    @Test
    void a_diarienummer_without_its_space_is_the_same_number() {
        assertThat(new Diarienummer("RUN2024-123")).isEqualTo(new Diarienummer("RUN 2024-123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run 2024-00123",
                "RUN  2024-1",
                "RUN-12",
                "900101-1234",
                "19900101-1234",
                "ABC 900101-1234",
                "ABC 19900101+1234",
                "ABC",
                "RUN 2024-",
                "RUN 2024-1234567890123",
                "RUN 2024-1\n",
                "<b>RUN 2024-1</b>",
                "RUN 2024-00123; drop"
            })
    void what_is_not_written_so_is_no_diarienummer(String value) {
        thenRefused(Diarienummer::new, value, "GiltigtDiarienummer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "arende-1", "0b6f3a52-5d0c-3f6e-8f7e-2f8f6f0c9a11"})
    void a_case_id_is_letters_digits_and_hyphens(String value) {
        assertThat(new CaseId(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-a",
                "..",
                ".",
                "../a",
                "a/b",
                "a\\b",
                "a%2fb",
                "a.b",
                "a b",
                "a\n",
                "a\u0000",
                "å",
                "a?b",
                "a#b",
                "'; drop table event_log; --",
                "<script>"
            })
    void a_case_id_leads_nowhere_else(String value) {
        thenRefused(CaseId::new, value, "GiltigtArendeId");
        thenRefused(FrameId::new, value, "GiltigtRamId");
    }

    @Test
    void a_case_id_has_64_characters_at_most() {
        assertThat(new CaseId("x".repeat(64)).value()).hasSize(64);
        thenRefused(CaseId::new, "x".repeat(65), "GiltigtArendeId");
    }

    @Test
    void the_same_request_always_opens_the_same_case_and_another_another() {
        assertThat(CaseId.openedBy(new CommandId("k1"))).isEqualTo(CaseId.openedBy(new CommandId("k1")));
        assertThat(CaseId.openedBy(new CommandId("k1"))).isNotEqualTo(CaseId.openedBy(new CommandId("k2")));
    }

    @Test
    void a_command_id_has_100_characters_at_most() {
        assertThat(new CommandId("x".repeat(100)).value()).hasSize(100);
        thenRefused(CommandId::new, "x".repeat(101), "GiltigtKommandoId");
        thenRefused(CommandId::new, "", "GiltigtKommandoId");
        thenRefused(CommandId::new, "a b", "GiltigtKommandoId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SFS 2022:1468 17 §", "SFS 2003:596 5 §", "SFS 2022:1467 25 a §", "SFS 2017:900 32 §"})
    void a_legal_basis_is_ordinance_and_paragraph(String value) {
        assertThat(new LegalBasis(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2022:1468 17 §",
                "SFS 2022:1468",
                "SFS 2022:1468 17",
                "SFS 2022:1468 § 17",
                "SFS 22:1468 17 §",
                "SFS 2022:1468 17 § 2 st",
                "SFS 2022:1468 17a §",
                "sfs 2022:1468 17 §",
                "enligt praxis"
            })
    void what_names_no_paragraph_is_no_legal_basis(String value) {
        thenRefused(LegalBasis::new, value, "GiltigtLagrum");
    }

    @ParameterizedTest
    @CsvSource({"2481, true", "0180, true", "481, false", "24810, false", "Umeå, false", "'', false"})
    void a_municipality_is_four_digits_with_its_zeros(String value, boolean valid) {
        if (valid) {
            assertThat(new Municipality(value).value()).isEqualTo(value);
        } else {
            thenRefused(Municipality::new, value, "GiltigKommunkod");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "anna berg", "anna@region.se", "-anna", "<b>", "a\n"})
    void an_officer_is_a_user_name(String value) {
        thenRefused(OfficerId::new, value, "GiltigTjansteperson");
    }

    @ParameterizedTest
    @CsvSource({"2, false", "25, true", "25620, true", "256200, false", "2A, false"})
    void an_industry_is_two_to_five_digits(String sni, boolean valid) {
        Applicant applicant = Ask.applyForCompany().applicant();
        InvalidValue refused = catchThrowableOfType(InvalidValue.class, () -> Altered.with(applicant, "sni", sni));

        assertThat(refused == null).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "10000000, true", "10000001, false"})
    void a_count_lies_from_none_to_ten_million(int count, boolean valid) {
        assertThat(catchThrowableOfType(InvalidValue.class, () -> new Counts(count, 0, 0, 0)) == null)
                .isEqualTo(valid);
        assertThat(catchThrowableOfType(InvalidValue.class, () -> new Counts(0, 0, 0, count)) == null)
                .isEqualTo(valid);
    }

    @Test
    void roles_are_read_from_granted_authorities_and_others_are_passed_over() {
        assertThat(Role.among(List.of("ROLE_EKONOM", "ROLE_ADMIN", "HANDLAGGARE")))
                .containsExactly(Role.EKONOM);
    }

    private static void thenRefused(Function<String, ?> code, String value, String rule) {
        InvalidValue refused = catchThrowableOfType(InvalidValue.class, () -> code.apply(value));
        assertThat(refused).as("refused: " + value).isNotNull();
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.getMessage()).matches("(ska|ser|får|har) .*\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OSL 30 kap. 23 §", "OSL 19 kap. 3 a §", "OSL 5 kap. 5 §"})
    void a_provision_of_secrecy_names_chapter_and_paragraph(String provision) {
        assertThat(new SecrecyProvision(provision).value()).isEqualTo(provision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OSL", "30 kap. 23 §", "OSL 30 kap.", "OSL 30:23", "SFS 2009:400 30 kap. 23 §"})
    void what_names_no_provision_of_secrecy_is_refused(String provision) {
        thenRefused(SecrecyProvision::new, provision, "GiltigSekretessbestammelse");
    }

    @Test
    void an_aspect_in_all_phases_is_used_actively_in_two_partly_in_none_not_and_of_one_the_scale_says_nothing() {
        assertThat(AspectLevel.of(EnumSet.allOf(AspectPhase.class))).isEqualTo(AspectLevel.ACTIVELY);
        assertThat(AspectLevel.of(EnumSet.of(AspectPhase.PLANNING, AspectPhase.FOLLOW_UP)))
                .isEqualTo(AspectLevel.PARTLY);
        assertThat(AspectLevel.of(EnumSet.of(AspectPhase.IMPLEMENTATION))).isEqualTo(AspectLevel.UNDEFINED);
        assertThat(AspectLevel.of(EnumSet.noneOf(AspectPhase.class))).isEqualTo(AspectLevel.NOT);
    }
}
