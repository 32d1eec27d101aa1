package se.bifall.command.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import se.bifall.chain.ChainHead;
import se.bifall.codes.Words;
import se.bifall.command.axonserver.AxonServer;
import se.bifall.command.axonserver.LogCopy;
import se.bifall.command.beside.BesideCopy;
import se.bifall.command.person.store.H2PersonRows;
import se.bifall.command.store.LogFolder;
import se.bifall.upkeep.RunFile;

/**
 * {@code ./bifall migrate}: moves a folder into an Axon Server and a MongoDB that are empty. The folder is only read; the way
 * back is a backup of a node and {@code ./bifall restore}.
 */
final class Migration {
    private final Path data;
    private final Map<String, String> options;

    private Migration(Path data, Map<String, String> options) {
        this.data = data;
        this.options = options;
    }

    /** @param options as {@code axonserver.servers=localhost:8124} */
    static Migration of(Path data, List<String> options) {
        Map<String, String> read = new HashMap<>();
        options.forEach(option ->
                read.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1)));
        return new Migration(data, read);
    }

    /** As on the line, or as the nodes themselves have it in the environment: {@code BIFALL_MONGODB_URI}. */
    private String setting(String name, String otherwise) {
        String environment = "BIFALL_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
        return options.getOrDefault(name, System.getenv().getOrDefault(environment, otherwise));
    }

    /** @return the exit code */
    int run() throws IOException {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        if (RunFile.of(data).isPresent()) {
            throw new IOException("Bifall körs på mappen " + data + ". Stäng den först.");
        }
        try (LogFolder log = LogFolder.open(data);
                AxonServer server = new AxonServer(
                        setting("axonserver.servers", "localhost:8124"),
                        setting("axonserver.context", "default"),
                        setting("axonserver.token", ""),
                        "migrate");
                BesideCopy beside = new BesideCopy(
                        setting("mongodb.uri", "mongodb://localhost:27017/?replicaSet=bifall"),
                        setting("mongodb.database", "bifall"),
                        setting("keys.mongodb.uri", ""))) {
            if (log.reads().isEmpty()) {
                throw new IOException(
                        "Mappen är från en äldre version. Starta Bifall på den en gång, så förs den över.");
            }
            server.awaitThere();
            beside.unlessEmpty();
            LogCopy.unlessEmpty(server);
            try (H2PersonRows persons = new H2PersonRows(data)) {
                List<Part> parts = new ArrayList<>(log.parts());
                parts.addAll(persons.parts());
                beside.parts(parts, data.resolve(H2PersonRows.KEYS));
            }
            int documents = beside.documents(data.resolve(Backup.DOCUMENTS));
            ChainHead head = LogCopy.into(server, log); // last: nodes that find a log find everything
            System.out.println("Flyttad till Axon Server och MongoDB: " + Words.number(head.events())
                    + " händelser, huvud " + head + ", det samma som förut, och " + documents
                    + " dokument. Mappen " + data + " är orörd.");
            return 0;
        }
    }
}
