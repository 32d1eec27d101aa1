package se.bifall.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with a birth number from 980: invented, of nobody. */
class PersonalNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "19900101-9802, 19900101-9802",
        "199001019802, 19900101-9802",
        "900101-9802, 19900101-9802",
        "9001019802, 19900101-9802",
        "900101+9802, 18900101-9802",
        "19900161-9809, 19900161-9809",
        "270101-9800, 19270101-9800"
    })
    void every_way_to_write_a_number_is_the_same_number(String typed, String written) {
        assertThat(PersonalNumber.read(typed, TODAY).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "19900101-9803", "19901301-9809", "19900231-980", "556677-8899", "199001019802x", "abc"})
    void what_is_no_number_is_refused_in_words_that_do_not_repeat_it(String typed) {
        assertThatThrownBy(() -> PersonalNumber.read(typed, TODAY))
                .isInstanceOf(InvalidValue.class)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContainPattern("[0-9]{3}"));
    }

    @Test
    void its_text_is_not_its_number() {
        assertThat(PersonalNumber.read("19900101-9802", TODAY)).hasToString("personnummer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ring 900101-9802.", "19900101-9802", "pnr:9001019802;", "(900101+9802)"})
    void a_number_within_a_text_is_seen(String text) {
        assertThat(PersonalNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN 2026-00123",
                "556677-8899",
                "900101-9803",
                "1900101-98021",
                "b637b17a-f08a-3ed8-850c-18cccde915da",
                "12900101-9802-4a4b-8c8d-18cccde915da",
                "1 250 000 kr"
            })
    void other_numbers_are_left_alone(String text) {
        assertThat(PersonalNumber.isIn(text)).isFalse();
    }
}
