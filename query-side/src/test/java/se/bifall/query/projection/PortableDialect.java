package se.bifall.query.projection;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * What every server that speaks MongoDB's protocol does in the same way: find by {@code _id} or all in batches, replace
 * by {@code _id}, drop. Everything else is written down.
 */
final class PortableDialect implements CommandListener {
    private static final Set<String> OF_THE_DRIVER = Set.of(
            "hello",
            "isMaster",
            "ismaster",
            "ping",
            "buildInfo",
            "endSessions",
            "killCursors",
            "getMore",
            "drop",
            "dropDatabase");

    final List<String> outside = new CopyOnWriteArrayList<>();
    final List<String> used = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        used.add(event.getCommandName());
        boolean portable =
                switch (event.getCommandName()) {
                    case "find" -> isPortableFind(command);
                    case "update" -> command.getArray("updates").stream().allMatch(PortableDialect::isReplacementById);
                    default -> OF_THE_DRIVER.contains(event.getCommandName());
                };
        if (!portable || command.containsKey("txnNumber") || command.containsKey("collation")) {
            outside.add(command.toJson());
        }
    }

    private static boolean isPortableFind(BsonDocument find) {
        BsonDocument filter = find.getDocument("filter", new BsonDocument());
        boolean all = filter.isEmpty() && find.containsKey("batchSize");
        boolean plain = Set.of("find", "filter", "batchSize", "limit", "singleBatch", "$db", "lsid", "$readPreference")
                .containsAll(find.keySet());
        return plain && (all || isById(filter));
    }

    private static boolean isReplacementById(BsonValue update) {
        BsonDocument document = update.asDocument();
        return isByIdOrGuarded(document.getDocument("q"))
                && document.containsKey("upsert")
                && !document.containsKey("arrayFilters")
                && !(document.containsKey("multi")
                        && document.getBoolean("multi").getValue())
                && document.getDocument("u").keySet().stream().noneMatch(key -> key.startsWith("$"));
    }

    /** By {@code _id}, unless what is there is newer. */
    private static boolean isByIdOrGuarded(BsonDocument filter) {
        boolean guarded = filter.isDocument("at")
                && filter.getDocument("at").keySet().equals(Set.of("$lte"))
                && filter.keySet().equals(Set.of("_id", "at"))
                && filter.isString("_id");
        return guarded || isById(filter);
    }

    private static boolean isById(BsonDocument filter) {
        return filter.keySet().equals(Set.of("_id")) && filter.isString("_id");
    }
}
