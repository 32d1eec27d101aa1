package se.bifall.command.beside;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import se.bifall.events.StoreAway;

/** A MongoDB that doesn't answer, in words for whoever asked. */
final class Away {
    private Away() {}

    /** @throws StoreAway when MongoDB can't be reached or says that it can't */
    static <T> T unless(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (MongoException e) {
            throw StoreAway.of("MongoDB", e);
        }
    }
}
