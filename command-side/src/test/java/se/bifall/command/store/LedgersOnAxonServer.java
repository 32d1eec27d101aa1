package se.bifall.command.store;

import java.nio.file.Path;

/** What cases share holds over Axon Server too; run when {@code BIFALL_AXONSERVER} names one. */
class LedgersOnAxonServer extends LedgersTest {
    @Override
    EventStoreContract.Opened open(Path folder) {
        return AxonServerStore.open(folder, new MovedClock());
    }
}
