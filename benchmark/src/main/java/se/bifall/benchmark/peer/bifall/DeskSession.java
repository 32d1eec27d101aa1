package se.bifall.benchmark.peer.bifall;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.bifall.benchmark.peer.Refusal;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.EventSet;
import se.bifall.codes.CommandId;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.GrantCommand.PutOnAgenda;
import se.bifall.commands.SittingCommand.PlanSitting;
import se.bifall.documents.Documents;
import se.bifall.events.EventLog;
import se.bifall.testing.Ask;

/** Sends commands where a person's are sent. */
final class DeskSession extends BifallSession {
    private final Commands desk;
    private final EventLog log;
    private final Set<LocalDate> sittings = ConcurrentHashMap.newKeySet();
    /** Where the log stood when each command had been answered, until it is shown. */
    private final ConcurrentLinkedQueue<Long> waiting = new ConcurrentLinkedQueue<>();

    private final AtomicLong shown = new AtomicLong();
    private final long before;
    private final long prepared;

    /** @param loaded false when the log is to be filled first */
    DeskSession(Supplier<Running> start, boolean loaded) throws Exception {
        super(start);
        desk = running().bean(Commands.class);
        log = running().bean(EventLog.class);
        before = log.head();
        if (loaded) {
            furnish();
        }
        prepared = log.head();
    }

    /** Frames to book on and the document that the lives file: what a Region has before its first case. */
    private void furnish() throws Exception {
        running().bean(Documents.class).store(new ByteArrayInputStream(Ask.content()), DocumentFormat.PDF);
        for (var frame : Ask.frames()) {
            send("ram-" + frame.frameId(), "handlaggare", frame);
        }
    }

    @Override
    public void append(Command command) throws Exception {
        if (command.asked() instanceof PutOnAgenda put && sittings.add(put.sittingOn())) {
            send("sammantrade-" + put.sittingOn(), "handlaggare", new PlanSitting(put.sittingOn()));
        }
        send(command.id() + command.caseId(), command.actor().value(), command.asked());
        if (running().isFollowing()) {
            waiting.add(log.head());
        }
    }

    private void send(String id, String actor, BifallCommand command) throws Refusal {
        CommandResult result =
                desk.send(new CommandRequest(new CommandId(id), null, actor, EnumSet.allOf(Role.class), command));
        if (result instanceof Refused refused) {
            if (refused.reason() == Reason.UNAVAILABLE) {
                throw new IllegalStateException(refused.detail());
            }
            throw new Refusal(refused.rule() + ": " + refused.detail());
        }
    }

    /** Of the cases: those of the ledgers are not in the work. */
    @Override
    public EventSet stored() {
        return stored("where kind = '" + ChainedLoad.KIND + "'");
    }

    /** Events of the cases, likewise. */
    @Override
    public synchronized long shown() {
        long position = super.shown();
        for (@Nullable Long next = waiting.peek(); next != null && next <= position; next = waiting.peek()) {
            waiting.remove();
            shown.incrementAndGet();
        }
        return position < prepared ? Math.min(position, before) : before + shown.get();
    }
}
