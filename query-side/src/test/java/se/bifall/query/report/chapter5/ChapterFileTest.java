package se.bifall.query.report.chapter5;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.IndicatorBasis;

/** A filled-in chapter in each format, and what can't be read. */
class ChapterFileTest {
    private static final Answer RUS = new Answer(
            ChapterQuestion.RUS,
            false,
            "Nej, medlen gick\ntill annat.",
            Set.of(IndicatorBasis.FOLLOW_UP, IndicatorBasis.OWN_JUDGEMENT),
            "enkät",
            List.of("RUN 2024-00123"));

    private static ReadChapter read(String name, String content) {
        return ReadChapter.of(ChapterFile.read(name, content.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"kapitel.csv", "kapitel"})
    void csv_with_semicolons_commas_and_a_mark_of_order_is_the_same(String name) {
        String semicolons = """
                fraga;ja_nej;text;bas;hanvisningar
                5.1a;Nej;"Nej, medlen gick
                till annat.";uppföljning|egen bedömning|enkät;RUN 2024-00123
                """;
        String commas = """
                fraga,ja_nej,text,bas,hanvisningar
                5.1 a),NEJ,"Nej, medlen gick
                till annat.",Uppföljning|Egen bedömning|enkät,RUN 2024-00123
                """;

        assertThat(read(name, "\uFEFF" + semicolons).answers()).containsExactly(RUS);
        assertThat(read("kapitel.csv", commas).answers()).containsExactly(RUS);
    }

    @Test
    void json_and_yaml_are_the_same() {
        String json = """
                {"ar":2024,"svar":[{"fraga":"5.1a","ja_nej":"Nej","text":"Nej, medlen gick\\ntill annat.",
                "bas":["uppföljning","egen bedömning","enkät"],"hanvisningar":["RUN 2024-00123"]}]}
                """;
        String yaml = """
                ar: 2024
                svar:
                  - fraga: 5.1a
                    ja_nej: Nej
                    text: |-
                      Nej, medlen gick
                      till annat.
                    bas: [uppföljning, egen bedömning, enkät]
                    hanvisningar: [RUN 2024-00123]
                """;

        assertThat(read("kapitel.json", json).answers()).containsExactly(RUS);
        assertThat(read("kapitel.yaml", yaml).answers()).containsExactly(RUS);
        assertThat(read("kapitel", json).answers()).containsExactly(RUS);
        assertThat(ChapterFile.read("kapitel.yaml", yaml.getBytes(UTF_8)).year())
                .isEqualTo(2024);
    }

    @ParameterizedTest
    @CsvSource({
        "5.1a, RUS",
        "5.1 b), ERUF",
        "5.1.c, INTERREG",
        "Fråga 5.1.3, INTERREG",
        "5.2 (ii), COMPANY_SUPPORT",
        "5.2a, PROJECTS",
        "5.2.3, COMMERCIAL_SERVICE",
        "5.3., TERRITORIAL"
    })
    void a_question_is_known_by_the_numbers_that_people_write(String written, ChapterQuestion question) {
        assertThat(ReadChapter.question(written)).contains(question);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kapitel.csv | fraga;text;text~5.3;A;B | ”text” står två gånger",
                "kapitel.csv | fraga;text;Svar~5.3;A;B | ”Svar” står två gånger",
                "kapitel.yaml | svar: [{fraga: 5.3, text: A, svar: B}] | ”svar” står två gånger",
                "kapitel.yaml | svar: [{fraga: 5.3, text: A, text: B}] | inte giltig YAML"
            })
    void a_doubled_column_is_refused_by_name(String name, String content, String said) {
        assertThatThrownBy(
                        () -> ChapterFile.read(name, content.replace('~', '\n').getBytes(UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(said);
    }

    @Test
    void other_chapters_are_passed_over_and_what_is_no_question_hinders() {
        assertThat(read("a.csv", "fraga;text\n3.1;Något\n5.3;Vårt svar\n").passedOver())
                .singleElement()
                .asString()
                .contains("3.1", "annat kapitel");
        assertThat(read("a.csv", "fraga;text\n5.4;Något\n").wrong().getFirst()).contains("5.4", "rad 2");
        assertThat(read("a.csv", "fraga;text\n5.2;Allt\n").wrong().getFirst()).contains("5.2i, 5.2ii och 5.2iii");
        assertThat(read("a.csv", "fraga;text\n5.3;A\n5.3;B\n").wrong().getFirst())
                .contains("två gånger");
        assertThat(read("a.csv", "fraga;ja_nej;text\n5.3;Ja;A\n").wrong().getFirst())
                .contains("med text");
        assertThat(read("a.csv", "fraga;ja_nej;text\n5.1a;kanske;A\n").wrong().getFirst())
                .contains("Ja, Nej eller tomt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fraga;farg\n5.3;blå\n",
                "{\"svar\":[",
                "{\"svar\":{}}",
                "svar: [",
                "- bara en rad",
                "fraga;text\n5.3;\"utan slut\n",
                "fraga;text;ar\n5.3;A;tjugo\n"
            })
    void what_can_not_be_read_is_said_in_swedish(String content) {
        assertThatThrownBy(() -> read(content.startsWith("fraga") ? "a.csv" : "a", content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void letters_of_another_encoding_are_refused() {
        assertThatThrownBy(() -> ChapterFile.read("a.csv", "fraga;text\n5.3;åäö\n".getBytes(ISO_8859_1)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void questions_that_the_file_lacks_are_judged_as_unanswered() {
        ReadChapter read = read("a.csv", "fraga;text;bas\n5.2i;Projekten prövas;uppföljning\n");

        assertThat(Validator.findings(2024, read.whole()).stream()
                        .filter(finding -> finding.rule().equals("NoGrantKindLeftOut")))
                .hasSize(2);
    }
}
