package se.bifall.query.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Every setting that the code reads is in {@code application.yaml} or in docs/installningar.md, and nothing else is. */
class SettingsDocumentedTest {
    private static final Pattern READ = Pattern.compile(
            "\\$\\{(bifall\\.[a-z0-9.-]+)[:}]|(?:getProperty|ConfigurationProperties)\\(\"(bifall\\.[a-z0-9.-]+)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(bifall\\.[a-z0-9.-]+)`");

    @Test
    void what_the_code_reads_is_documented() throws IOException {
        Set<String> documented = documented();
        Set<String> given = given();

        assertThat(read())
                .hasSizeGreaterThan(20)
                .allMatch(setting -> documented.contains(setting)
                        || given.contains(setting)
                        || Stream.concat(documented.stream(), given.stream())
                                .anyMatch(known -> setting.startsWith(known + ".") || known.startsWith(setting + ".")));
    }

    @Test
    void what_is_documented_is_read() throws IOException {
        assertThat(read()).containsAll(documented());
    }

    private static Set<String> read() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String side : List.of("command-side", "query-side")) {
            try (Stream<Path> files = Files.walk(Path.of("..", side, "src", "main"))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(".java")
                                || file.toString().endsWith(".yaml"))::iterator) {
                    Matcher setting = READ.matcher(Files.readString(file));
                    while (setting.find()) {
                        read.add(setting.group(1) == null ? setting.group(2) : setting.group(1));
                    }
                }
            }
        }
        return read;
    }

    private static Set<String> given() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties properties = yaml.getObject();
        Set<String> given = new TreeSet<>();
        if (properties != null) {
            properties.keySet().forEach(name -> given.add(name.toString().replaceAll("\\[[0-9]+]", "")));
        }
        return given;
    }

    private static Set<String> documented() throws IOException {
        Matcher setting = DOCUMENTED.matcher(Files.readString(Path.of("..", "docs", "installningar.md")));
        Set<String> documented = new TreeSet<>();
        while (setting.find()) {
            documented.add(setting.group(1));
        }
        return documented;
    }
}
