package se.bifall.command.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What is remembered of a unit of work that came to nothing is forgotten, also after an Error, which Axon rolls back nothing for. */
final class UnlessCommitted {
    private UnlessCommitted() {}

    /** Runs before what was asked for earlier is done at the end of the unit of work, as giving back a lock. */
    static void then(Runnable forget) {
        AtomicBoolean committed = new AtomicBoolean();
        CurrentUnitOfWork.get().afterCommit(unit -> committed.set(true));
        CurrentUnitOfWork.get().onCleanup(unit -> {
            if (!committed.get()) {
                forget.run();
            }
        });
    }
}
