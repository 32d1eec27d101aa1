package se.bifall.query.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import se.bifall.testing.ListedLog;

/** Rebuilds again and again in a process of its own, and says when each begins and ends, until it is killed. */
final class KilledRebuild {
    private KilledRebuild() {}

    /** @param args address of the database and its name, the seed of the log and how many cases it has */
    public static void main(String[] args) {
        ListedLog log = new ListedLog();
        log.add(ReadModelStoreContract.log(Long.parseLong(args[2]), Integer.parseInt(args[3])));
        try (MongoClient client = MongoClients.create(args[0])) {
            Projector projector = new Projector(
                    log, MongoForTest.store(client.getDatabase(args[1])), new FactTable(), WriterLease.ALONE);
            projector.start();
            while (true) {
                System.out.println("begins");
                projector.rebuild();
                System.out.println("ended");
            }
        }
    }
}
