package se.bifall.command.beside;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import se.bifall.command.document.MongoDocuments;
import se.bifall.command.upkeep.Backup;
import se.bifall.command.upkeep.Part;

/** What stands beside the log, when nodes work together. Everything is written to a majority of the servers before it is said to be. */
@Configuration(proxyBeanMethods = false)
@Profile("command | query")
class BesideConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(BesideConfiguration.class);

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(@Value("${bifall.mongodb.uri}") String uri) {
        return client(uri);
    }

    static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("bifall")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY)
                .build());
    }

    /** Waits for as long as it takes, and says so: a node that starts before its stores shall start when they have. */
    @Bean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${bifall.mongodb.database:bifall}") String name) {
        MongoDatabase database = client.getDatabase(name);
        while (true) {
            try {
                database.runCommand(new Document("ping", 1));
                return database;
            } catch (MongoTimeoutException | MongoSocketException e) {
                LOG.error("Väntar på MongoDB: {}", e.getMessage());
            }
        }
    }

    @Bean
    MongoPreferences preferenceStore(MongoDatabase mongoDatabase) {
        return new MongoPreferences(mongoDatabase);
    }

    @Bean
    Part preferencePart(MongoPreferences preferences) {
        return preferences.table().part(Part.PREFERENCES);
    }

    @Bean
    MongoCaseReads caseReads(MongoDatabase mongoDatabase) {
        return new MongoCaseReads(mongoDatabase);
    }

    @Bean
    Part readsPart(MongoCaseReads reads) {
        return reads.table().part(Part.READS);
    }

    /** @param secrets where the keys are; left out, beside the rows but in a database of their own */
    @Bean
    MongoPersonRows personRows(
            MongoDatabase mongoDatabase, MongoClient client, @Value("${bifall.keys.mongodb.uri:}") String secrets) {
        String name = mongoDatabase.getName() + "_keys";
        return new MongoPersonRows(mongoDatabase, (secrets.isEmpty() ? client : client(secrets)).getDatabase(name));
    }

    @Bean
    Part personPart(MongoPersonRows rows) {
        return rows.parts().getFirst();
    }

    @Bean
    Part personReadPart(MongoPersonRows rows) {
        return rows.parts().getLast();
    }

    @Bean
    Backup.Keys keys(MongoPersonRows rows) {
        return rows::writeKeys;
    }

    @Bean
    Backup.Documents documentParts(MongoDocuments documents) {
        return documents::parts;
    }

    @Bean
    MongoDocuments documents(
            MongoDatabase mongoDatabase,
            @Value("${bifall.data}") Path data,
            @Value("${bifall.documents.largest:50000000}") long largest,
            Clock clock)
            throws IOException {
        return new MongoDocuments(mongoDatabase, data.toAbsolutePath().resolve("hamtat"), largest, clock);
    }
}
