package se.bifall.command.store;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bifall.command.RefusalMaker;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Refusals;
import se.bifall.events.RefusalEvent.CommandRefused;

/**
 * Appends refusals to the log, each in a stream of its own: any number at once never wait for each other but for their
 * turn to be appended, and the one sent twice finds its stream taken.
 */
final class RefusalLog implements Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private final EventStore store;

    RefusalLog(EventStore store) {
        this.store = store;
    }

    @Override
    public void keep(Attempt attempt, Refused refused) {
        CommandRefused event = RefusalMaker.of(attempt, refused);
        if (isKept(event)) {
            return;
        }
        try {
            DefaultUnitOfWork.startAndGet(null)
                    .execute(() -> store.publish(
                            new GenericDomainEventMessage<>("Refusal", event.stream(), 0, event, context(attempt))));
        } catch (RuntimeException e) {
            if (isKept(event)) {
                return; // by the same request at the same time
            }
            LOG.error(
                    "refusal {} of {} by rule {} could not be kept", event.refusal(), event.command(), event.rule(), e);
        }
    }

    private boolean isKept(CommandRefused event) {
        try {
            return store.lastSequenceNumberFor(event.stream()).isPresent();
        } catch (RuntimeException e) {
            return false; // a store that can't be read says why when it is written to
        }
    }

    private static MetaData context(Attempt attempt) {
        Map<String, Object> context = new HashMap<>();
        context.put("actor", attempt.actor());
        if (attempt.id() != null) {
            context.put("commandId", attempt.id().value());
        }
        if (attempt.digest() != null) {
            context.put("digest", attempt.digest());
        }
        return MetaData.from(context);
    }
}
