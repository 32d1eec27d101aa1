package se.bifall.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bifall.commands.CommandCatalogue;
import se.bifall.events.EventCodec;
import se.bifall.events.Fields;

class WordsTest {
    @Test
    void every_command_and_every_event_has_a_word() {
        assertThat(language().map(Class::getSimpleName)).allMatch(Words::has);
    }

    @Test
    void every_field_of_every_command_and_event_has_a_word() {
        assertThat(fieldsOf(language()).map(name -> "field." + name))
                .isNotEmpty()
                .allMatch(Words::has);
    }

    @Test
    void every_constant_that_can_be_shown_has_a_word() {
        Stream<Class<?>> types = Stream.concat(
                language().flatMap(WordsTest::typesWithin).filter(Class::isEnum),
                Stream.of(Phase.class, Role.class, DecisionKind.class));

        assertThat(types.distinct().flatMap(type -> Arrays.stream(type.getEnumConstants())
                        .map(constant -> type.getSimpleName() + "." + constant)))
                .hasSizeGreaterThan(50)
                .allMatch(Words::has);
    }

    @Test
    void every_phase_has_a_word_of_its_own() {
        assertThat(Arrays.stream(Phase.values()).map(Words::of)).doesNotHaveDuplicates();
    }

    @Test
    void every_word_is_of_something() {
        Set<String> things = Stream.of(
                        language().map(Class::getSimpleName),
                        fieldsOf(language()).flatMap(name -> Stream.of("field." + name, "help." + name)),
                        Stream.concat(
                                        language()
                                                .flatMap(WordsTest::typesWithin)
                                                .filter(Class::isEnum),
                                        Stream.<Class<?>>of(Phase.class, Role.class, DecisionKind.class))
                                .flatMap(type -> Arrays.stream(type.getEnumConstants())
                                        .map(constant -> type.getSimpleName() + "." + constant)))
                .flatMap(keys -> keys)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(java.util.ResourceBundle.getBundle("se.bifall.ord", Words.SWEDISH).keySet().stream()
                        .filter(key -> key.startsWith("field.") || key.startsWith("help.") || key.matches("[A-Z].*")))
                .isSubsetOf(things);
    }

    @Test
    void neither_language_misses_a_word_of_the_other() {
        assertThat(keys(Wording.ENGLISH))
                .containsExactlyInAnyOrderElementsOf(keys(Wording.SWEDISH).toList());
    }

    @Test
    void both_languages_are_given_the_same_values() {
        assertThat(keys(Wording.SWEDISH)).allSatisfy(key -> assertThat(values(Wording.ENGLISH.word(key)))
                .isEqualTo(values(Wording.SWEDISH.word(key))));
    }

    @Test
    void english_is_another_language_than_swedish() {
        assertThat(keys(Wording.SWEDISH)
                        .filter(key -> key.startsWith("field.") || key.startsWith("rule.") || key.startsWith("next."))
                        .filter(key -> Wording.ENGLISH.word(key).equals(Wording.SWEDISH.word(key))))
                .containsExactlyInAnyOrder(
                        "field.sha256",
                        "field.person",
                        "field.subject",
                        "field.kronor",
                        "field.kronorPerEuro",
                        "field.rate",
                        "field.text");
    }

    @Test
    void a_sentence_is_written_with_its_values_as_they_are() {
        assertThat(Wording.SWEDISH.sentence("next.pay", 1234))
                .isEqualTo("Utbetalning 1234 är beslutad och ska betalas ut.");
        assertThat(Wording.ENGLISH.sentence("next.pay", 1234)).isEqualTo("Payment 1234 is decided and is to be paid.");
        assertThat(Wording.ENGLISH.sentence("table.base", "1", "all"))
                .doesNotContain("{")
                .contains("1 cases");
    }

    @Test
    void numbers_and_amounts_are_written_alike_in_both_languages() {
        assertThat(Wording.ENGLISH.kronor(Kronor.of(1_234_567))).isEqualTo(Words.kronor(Kronor.of(1_234_567)));
        assertThat(Wording.ENGLISH.euro(new EuroCents(1_200_050))).isEqualTo(Words.euro(new EuroCents(1_200_050)));
    }

    private static Stream<String> keys(Wording words) {
        return java.util.ResourceBundle.getBundle(
                words == Wording.ENGLISH ? "se.bifall.ord_en" : "se.bifall.ord", java.util.Locale.ROOT)
                .keySet()
                .stream();
    }

    private static Set<String> values(String text) {
        return java.util.regex.Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    @Test
    void a_key_without_a_word_is_shown_as_it_is() {
        assertThat(Words.word("finns.inte")).isEqualTo("finns.inte");
        assertThat(Words.has("finns.inte")).isFalse();
    }

    @Test
    void a_nested_field_is_named_by_its_last_name() {
        assertThat(Words.field("decision.decidedOn")).isEqualTo("Beslutsdag");
        assertThat(Words.field("decidedOn")).isEqualTo("Beslutsdag");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1 000", "1234567, 1 234 567", "-1234, −1 234"})
    void numbers_are_grouped_by_a_space_that_does_not_break(long number, String shown) {
        assertThat(Words.number(number)).isEqualTo(shown.replace(' ', '\u00a0'));
    }

    @Test
    void money_is_shown_by_source_in_one_order() {
        assertThat(Words.split(se.bifall.testing.Ask.anslagAndEu(100_000, 50_000))
                        .replace('\u00a0', ' '))
                .isEqualTo("100 000 kr anslag 1:1, 50 000 kr EU-ramprojekt");
        assertThat(Words.split(FundingSplit.NONE)).isEqualTo("0\u00a0kr");
    }

    private static Stream<Class<?>> language() {
        return Stream.concat(CommandCatalogue.all(), EventCodec.catalogue());
    }

    private static Stream<String> fieldsOf(Stream<Class<?>> types) {
        return types.flatMap(WordsTest::typesWithin)
                .filter(Class::isRecord)
                .filter(type -> !Code.class.isAssignableFrom(type))
                .filter(type -> type != Kronor.class && !Split.is(type))
                .flatMap(type -> Arrays.stream(Fields.of(type)))
                .map(java.lang.reflect.RecordComponent::getName)
                .distinct();
    }

    /** The type and every type that its fields are made of. */
    private static Stream<Class<?>> typesWithin(Class<?> type) {
        Stream<Class<?>> parts = type.isRecord()
                ? Arrays.stream(Fields.of(type))
                        .flatMap(field -> classes(field.getGenericType()))
                        .flatMap(WordsTest::typesWithin)
                : Stream.empty();
        return Stream.concat(Stream.of(type), parts);
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType many) {
            return Arrays.stream(many.getActualTypeArguments()).flatMap(WordsTest::classes);
        }
        return Stream.of((Class<?>) type);
    }
}
