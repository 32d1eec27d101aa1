package se.bifall.command.portfolio;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code ./bifall import FILE} when no server runs on the data: imports, says how it went, and sets the exit code. */
@Component
@ConditionalOnProperty("bifall.import")
class ImportRunner implements ApplicationRunner, ExitCodeGenerator {
    private final Import imports;
    private final Path file;
    private final boolean dryRun;
    private int exitCode;

    ImportRunner(
            Import imports, @Value("${bifall.import}") Path file, @Value("${bifall.dry-run:false}") boolean dryRun) {
        this.imports = imports;
        this.file = file;
        this.dryRun = dryRun;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        ProgressBar bar = new ProgressBar(System.out, "Importerar");
        Import.Result result = imports.run(Files.readAllBytes(file), dryRun, bar::show);
        PrintStream out = result.errors().isEmpty() ? System.out : System.err;
        out.println(Summary.of(result, dryRun));
        exitCode = result.errors().isEmpty() ? 0 : 1;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
