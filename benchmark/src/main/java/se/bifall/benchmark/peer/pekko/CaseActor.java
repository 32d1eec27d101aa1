package se.bifall.benchmark.peer.pekko;

import java.util.HashSet;
import java.util.Set;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.pattern.StatusReply;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import se.bifall.benchmark.work.Command;

/** A case as a persistent actor, which takes each command once and in its turn. */
final class CaseActor extends EventSourcedBehavior<CaseActor.Ask, CaseEvent, CaseActor.State> {
    /** What every event is found by. */
    static final String TAG = "case";

    private static final Set<String> TAGS = Set.of(TAG);

    record Ask(Command command, ActorRef<StatusReply<Done>> replyTo) {}

    /** The least that a case has to know of itself. */
    static final class State {
        private final Set<String> commands = new HashSet<>();
        private long version;
    }

    private CaseActor(String caseId) {
        super(PersistenceId.ofUniqueId(caseId));
    }

    /** Of all cases: starts the actor of a case when it is first asked, and lets it stay. */
    static Behavior<Ask> all() {
        return Behaviors.receive((context, ask) -> {
            String caseId = ask.command().caseId();
            context.getChild(caseId)
                    .map(child -> child.<Ask>unsafeUpcast())
                    .orElseGet(() -> context.spawn(new CaseActor(caseId), caseId))
                    .tell(ask);
            return Behaviors.same();
        });
    }

    @Override
    public State emptyState() {
        return new State();
    }

    @Override
    public CommandHandler<Ask, CaseEvent, State> commandHandler() {
        return (state, ask) -> handle(state, ask);
    }

    private Effect<CaseEvent, State> handle(State state, Ask ask) {
        Command command = ask.command();
        if (state.version != command.expectedVersion() || state.commands.contains(command.id())) {
            return Effect()
                    .none()
                    .thenReply(
                            ask.replyTo(),
                            same -> StatusReply.error(command.caseId() + " is at version " + state.version));
        }
        return Effect()
                .persist(command.events().stream().map(CaseEvent::of).toList())
                .thenReply(ask.replyTo(), now -> StatusReply.ack());
    }

    @Override
    public EventHandler<State, CaseEvent> eventHandler() {
        return (state, event) -> {
            state.commands.add(event.commandId());
            state.version++;
            return state;
        };
    }

    @Override
    public Set<String> tagsFor(CaseEvent event) {
        return TAGS;
    }
}
