package se.bifall.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Wording;
import se.bifall.command.grantcase.rule.Rule;

/** Every rule can be shown, held or broken, to the one who asked and to the auditor: it has a short name in both languages. */
class RuleWordsTest {
    private static final Pattern REFUSAL = Pattern.compile(
            "\\b(?:new (?:InvalidValue|InputError|Refused|ContentRefused)|matching|fault|conflict|refused|problem)\\s*\\([^;]*;");
    private static final Pattern NAME = Pattern.compile("\"([A-Z][A-Za-z]+)\"");

    @Test
    void every_rule_has_a_short_name() {
        List<String> rules = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("se.bifall.command")
                        .stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(rules).hasSizeGreaterThan(80).allSatisfy(RuleWordsTest::isWorded);
    }

    /** Rules that are no class of their own: what a value must be, what must exist, who may ask. */
    @Test
    void every_rule_that_a_refusal_names_in_the_code_has_a_short_name() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String module : List.of("shared-events", "command-side", "query-side")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    named.addAll(names(Files.readString(file)));
                }
            }
        }

        assertThat(named)
                .hasSizeGreaterThan(50)
                .contains("FelTyp", "GiltigtDiarienummer", "SamtidigAndring")
                .allSatisfy(RuleWordsTest::isWorded);
    }

    private static Set<String> names(String source) {
        return REFUSAL.matcher(source)
                .results()
                .flatMap(refusal -> NAME.matcher(refusal.group()).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static void isWorded(String rule) {
        assertThat(Wording.SWEDISH.has("rule." + rule))
                .as("%s in Swedish", rule)
                .isTrue();
        assertThat(Wording.ENGLISH.has("rule." + rule))
                .as("%s in English", rule)
                .isTrue();
    }
}
