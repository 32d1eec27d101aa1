package se.bifall.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;

/** Every rule can be shown, held or broken: it has a short name in the users' words. */
class RuleWordsTest {
    @Test
    void every_rule_has_a_short_name() {
        List<String> rules = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("se.bifall.command")
                        .stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(rules).hasSizeGreaterThan(80).allMatch(rule -> Words.has("rule." + rule));
    }
}
