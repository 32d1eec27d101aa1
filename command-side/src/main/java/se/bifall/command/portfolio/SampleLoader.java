package se.bifall.command.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the invented sample portfolio at start; what is loaded already is left as it is. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("bifall.sample")
class SampleLoader implements ApplicationRunner {
    private static final List<String> FILES = List.of("beslutsramar", "projektstod", "foretagsstod");
    private final Import imports;

    SampleLoader(Import imports) {
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (String name : FILES) {
            ProgressBar bar = new ProgressBar(System.out, String.format("Läser in %-12s", name));
            try (InputStream file =
                    Objects.requireNonNull(getClass().getResourceAsStream("/sample/" + name + ".csv"))) {
                Import.Result result = imports.run(file.readAllBytes(), false, bar::show);
                if (!result.errors().isEmpty()) {
                    throw new IllegalStateException(result.errors().toString());
                }
            }
        }
    }
}
