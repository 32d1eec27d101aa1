package se.bifall.query.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bifall.query.analysis.Analysis;

/** Read models of one machine: the MongoDB wire protocol in memory, filled from the log at every start. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {
    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoServer() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        return server;
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(MongoServer server) {
        InetSocketAddress address = server.getLocalAddress();
        return MongoClients.create("mongodb://127.0.0.1:" + address.getPort());
    }

    @Bean
    ReadModelStore readModelStore(MongoClient client, List<Analysis> analyses) {
        return new MongoReadModelStore(client.getDatabase("bifall"), analyses, true);
    }

    @Bean
    FactTable factTable() {
        return new FactTable();
    }
}
