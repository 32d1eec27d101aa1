package se.bifall.command.store;

import java.nio.file.Path;
import java.time.Clock;

/** Two nodes over Axon Server keep the contract; run when {@code BIFALL_AXONSERVER} names one. */
class EventStoreOnAxonServer extends EventStoreContract {
    @Override
    Opened open(Path folder, Clock clock) {
        return AxonServerStore.open(folder, clock);
    }
}
