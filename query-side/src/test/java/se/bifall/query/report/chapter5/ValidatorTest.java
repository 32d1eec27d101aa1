package se.bifall.query.report.chapter5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.IndicatorBasis;

/** Every fault that is known of filled-in reports, at its boundary. The texts are made up. */
class ValidatorTest {
    private static final int YEAR = 2024;
    private static final String WHOLE = "Medlen har stärkt företag och kommuner i hela länet.";

    private static Answer answer(ChapterQuestion question, @Nullable Boolean contributed, String text) {
        return new Answer(question, contributed, text, Set.of(IndicatorBasis.FOLLOW_UP), null, List.of());
    }

    private static Answer of(String text) {
        return answer(ChapterQuestion.PROJECTS, null, text);
    }

    private static Stream<String> rules(Answer answer) {
        return Validator.findings(YEAR, List.of(answer)).stream().map(Finding::rule);
    }

    @Test
    void a_whole_chapter_has_nothing_to_mend() {
        List<Answer> whole = Stream.of(ChapterQuestion.values())
                .map(question ->
                        answer(question, question.isYesOrNo() ? Boolean.TRUE : null, WHOLE + sentence(question)))
                .toList();

        assertThat(Validator.findings(YEAR, whole)).isEmpty();
    }

    private static String sentence(ChapterQuestion question) {
        return question == ChapterQuestion.TERRITORIAL
                ? " Det gäller projekt, företagsstöd och kommersiell service."
                : "";
    }

    @Test
    void an_empty_chapter_lacks_four_answers_and_the_three_kinds_of_grants() {
        List<Answer> empty =
                Stream.of(ChapterQuestion.values()).map(Answer::none).toList();

        assertThat(Validator.findings(YEAR, empty).stream().map(Finding::rule))
                .containsExactly(
                        "QuestionAnswered",
                        "QuestionAnswered",
                        "QuestionAnswered",
                        "NoGrantKindLeftOut",
                        "NoGrantKindLeftOut",
                        "NoGrantKindLeftOut",
                        "QuestionAnswered");
    }

    @Test
    void a_kind_of_grant_left_out_is_named() {
        assertThat(Validator.findings(YEAR, List.of(Answer.none(ChapterQuestion.COMMERCIAL_SERVICE))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("5.2iii", "kommersiell service"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | ''                                      | true",
                "false | ''                                      | true",
                "false | Nej.                                    | true",
                "true  | Ja, det har det.                        | true",
                "false | Nej, inga medel gick till det.          | false",
                "true  | Medlen har gått till länet.             | false",
                "false | Inga medel gick dit.                    | true",
            })
    void both_yes_and_no_need_five_words_of_explanation(boolean contributed, String text, boolean found) {
        assertThat(rules(answer(ChapterQuestion.INTERREG, contributed, text)).anyMatch("YesAndNoExplained"::equals))
                .isEqualTo(found);
    }

    @Test
    void an_explanation_without_a_choice_and_one_that_says_the_opposite_are_found() {
        assertThat(rules(answer(ChapterQuestion.RUS, null, WHOLE))).containsExactly("YesOrNoChosen");
        assertThat(rules(answer(ChapterQuestion.RUS, true, "Nej, medlen gick till annat under året.")))
                .containsExactly("TextAgreesWithChoice");
        assertThat(rules(answer(ChapterQuestion.RUS, false, "Ja, medlen gick till målen under året.")))
                .containsExactly("TextAgreesWithChoice");
        assertThat(rules(answer(ChapterQuestion.RUS, false, "Nej, medlen gick till annat under året.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Klicka eller tryck här för att ange text.",
                "Vi gjorde mycket.\nVälj ett objekt.",
                "Exempel på insatser:\n- XX\n- YY",
                "Vi prövar [ange mål] i varje ärende.",
                "Prestationer\n1. Prestation 1\n2. Prestation 2",
                "Skriv här",
                "Vi arbetar med detta.\n…",
            })
    void what_is_left_of_the_form_is_found(String text) {
        assertThat(rules(of(text))).contains("NoPlaceholderLeft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi väljer projekt med bred nytta (se bilaga 2).",
                "Sökanden kan klicka sig fram i tjänsten.",
                "Prestationerna följs upp varje år."
            })
    void ordinary_words_are_no_placeholders(String text) {
        assertThat(rules(of(text))).isEmpty();
    }

    @Test
    void a_placeholder_in_an_optional_list_is_found() {
        Answer answer = new Answer(
                ChapterQuestion.PROJECTS,
                null,
                WHOLE,
                Set.of(IndicatorBasis.FOLLOW_UP),
                null,
                List.of("Välj ett objekt."));

        assertThat(rules(answer)).containsExactly("NoPlaceholderLeft");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Se rubrik x för mer.          | true",
                "Det beskrivs under Rubrik X.  | true",
                "Se avsnitt ?? ovan.           | true",
                "Se kapitel xx.                | true",
                "Rubriken extra stöd finns.    | false",
                "Fråga Xerxes om rubriken.     | false",
            })
    void a_heading_that_never_got_its_name_is_found(String text, boolean found) {
        assertThat(rules(of(text)).anyMatch("HeadingNamed"::equals)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Se svaret på fråga 5.4.                              | RightChapter",
                "Det framgår av kapitel 7.                            | RightChapter",
                "Kompetensförsörjning beskrivs i kapitel 3.           | RightChapter",
                "Vi återkommer i kapitel 4 (anslag 1:1).              | RightChapter",
                "Kompetensförsörjning beskrivs i kapitel 2.           | OwnChapter",
                "Se fråga 3.2.                                        | OwnChapter",
                "Se fråga 5.1.                                        | ''",
                "Se kapitel 5.                                        | ''",
                "Målen står i kapitel 9 i den regionala strategin.    | ''",
                "Stödet ökade under 2.5 år.                           | ''",
                "Enligt anslag 1:1 prövas varje ansökan.              | ''",
            })
    void a_reference_leads_to_the_right_chapter(String text, String rule) {
        assertThat(rules(of(text)).toList()).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void a_basis_is_stated_and_is_one_of_the_three() {
        assertThat(rules(new Answer(ChapterQuestion.PROJECTS, null, WHOLE, Set.of(), null, List.of())))
                .containsExactly("BasisStated");
        assertThat(rules(new Answer(ChapterQuestion.PROJECTS, null, WHOLE, Set.of(), "enkät", List.of())))
                .containsExactly("BasisKnown");
        assertThat(rules(new Answer(
                        ChapterQuestion.PROJECTS, null, WHOLE, Set.of(IndicatorBasis.EVALUATION), "enkät", List.of())))
                .containsExactly("BasisKnown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vi beviljade 3 mkr och betalade ut 2 mkr.        | FAULT",
                "Av beviljade medel är 40 procent utbetalda.      | FAULT",
                "Beviljade stöd betalas ut i efterskott.          | CHECK",
                "Vi beviljade 3 mkr till projekt.                 | ''",
                "Vi betalade ut 2 mkr till projekt.               | ''",
                "Vi vill ha en god vilja och utbetalning sker.    | ''",
            })
    void granted_and_paid_are_not_mixed(String text, String severity) {
        assertThat(Validator.findings(YEAR, List.of(of(text))).stream()
                        .filter(finding -> finding.rule().equals("GrantedOrPaid"))
                        .map(finding -> finding.severity().name()))
                .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Andelen ökade jämfört med 2024.                           | true",
                "Andelen ökade jämfört med år 2024.                        | true",
                "Den var 18 procent 2024, att jämföra med 22 procent år 2024. | true",
                "Den var 18 procent 2024, att jämföra med 22 procent år 2023. | false",
                "Under 2024 var andelen 40 %, jämfört med 35 % 2023.       | false",
                "Andelen var 40 % (2024: 35 %).                            | true",
                "Andelen var 40 % (2023: 35 %).                            | false",
                "Föregående år, 2024, var andelen lägre.                   | true",
                "Föregående år, 2023, var andelen lägre.                   | false",
                "Andelen var högre än 2024.                                | true",
                "Andelen var högre 2024 än 2023.                           | false",
                "Andelen ökade från 2024 till 2024.                        | true",
                "Projekt från 2024 pågår.                                  | false",
                "Utfallet jämfört med 2024 års mål var gott.               | false",
            })
    void a_year_is_compared_with_another_year(String text, boolean found) {
        assertThat(rules(of(text)).anyMatch("ComparedWithAnotherYear"::equals)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vi prövar alla beslut mot hela länet.                        | false",
                "Projekt och företagsstöd prövas mot hela länet.              | true",
                "Projekt, företagsstöd och hemsändning prövas mot länet.      | false",
            })
    void the_territorial_answer_speaks_of_all_kinds_or_of_none(String text, boolean found) {
        assertThat(rules(answer(ChapterQuestion.TERRITORIAL, null, text)).anyMatch("AllGrantKindsMentioned"::equals))
                .isEqualTo(found);
    }

    @Test
    void every_finding_says_which_question_what_is_wrong_and_what_to_do() {
        List<Answer> answers = List.of(
                answer(ChapterQuestion.RUS, false, "Nej."),
                of("Se rubrik x. Vi beviljade 2 mkr och betalade ut 1 mkr, jämfört med 2024."),
                Answer.none(ChapterQuestion.COMPANY_SUPPORT));

        assertThat(Validator.findings(YEAR, answers)).hasSize(5).allSatisfy(finding -> {
            assertThat(finding.sentence()).contains(finding.question().number()).endsWith(".");
            assertThat(finding.action()).endsWith(".");
        });
    }
}
