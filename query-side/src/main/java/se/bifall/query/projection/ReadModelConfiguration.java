package se.bifall.query.projection;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import se.bifall.query.analysis.Analysis;
import se.bifall.upkeep.NodeName;

/** Where read models are. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {
    @Bean
    FactTable factTable() {
        return new FactTable();
    }

    /** Of one machine: in memory, filled from the log at every start. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!query")
    static class OnOneMachine {
        @Bean
        ReadModelStore readModelStore() {
            return new RebuiltAtStart();
        }

        @Bean
        WriterLease writerLease() {
            return WriterLease.ALONE;
        }
    }

    /** Of several nodes: a MongoDB that all of them reach, where one writes. */
    @Configuration(proxyBeanMethods = false)
    @Profile("query")
    static class OnSeveral {
        @Bean
        ReadModelStore readModelStore(MongoDatabase database, List<Analysis> analyses) {
            return new MongoReadModelStore(database, analyses);
        }

        @Bean(destroyMethod = "close")
        MongoLease writerLease(MongoDatabase database, @Value("${bifall.data}") Path data) {
            return new MongoLease(database, NodeName.of(data), MongoLease.BEAT).started();
        }
    }
}
