package se.bifall.command.store;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
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
    private final EventBus bus;

    RefusalLog(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public void keep(Attempt attempt, Refused refused) {
        CommandRefused event = RefusalMaker.of(attempt, refused);
        try {
            DefaultUnitOfWork.startAndGet(null)
                    .execute(() -> bus.publish(
                            new GenericDomainEventMessage<>("Refusal", event.stream(), 0, event, context(attempt))));
        } catch (AggregateStreamCreationException | ConcurrencyException e) {
            LOG.debug("refusal {} is kept already", event.refusal());
        } catch (RuntimeException e) {
            LOG.error(
                    "refusal {} of {} by rule {} could not be kept", event.refusal(), event.command(), event.rule(), e);
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
