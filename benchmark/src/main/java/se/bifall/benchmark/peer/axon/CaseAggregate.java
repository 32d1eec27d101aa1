package se.bifall.benchmark.peer.axon;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Stored;
import se.bifall.events.GrantEvent;

/** A case as an aggregate that keeps the least it needs to take each command once and in its turn. */
class CaseAggregate {
    static final String COMMAND = "commandId";
    static final String RECORDED = "recordedAt";

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon
    private @Nullable String caseId;

    private final Set<String> commands = new HashSet<>();
    private long version;

    CaseAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AppendEvents asked) {
        Command command = asked.command();
        if (version != command.expectedVersion() || commands.contains(command.id())) {
            throw new IllegalStateException(asked.caseId() + " is at version " + version);
        }
        for (Stored event : command.events()) {
            AggregateLifecycle.apply(event.event(), metaData(event));
        }
    }

    static MetaData metaData(Stored event) {
        return MetaData.with(COMMAND, event.commandId())
                .and(RECORDED, event.recordedAt().toString());
    }

    @EventSourcingHandler
    void on(GrantEvent event, @MetaDataValue(COMMAND) String command) {
        caseId = event.caseId().value();
        commands.add(command);
        version++;
    }
}
