package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import se.bifall.chain.ChainWalk;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.GrantCommand.AssignCaseworker;
import se.bifall.events.StoredEvent;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;
import se.bifall.testing.CutWire;

/** The network between a node that decides and Axon Server is cut in the middle of appends, again and again. */
class CutNetworkOnAxonServer {
    private static final int CASES = 3;
    private static final int EACH = 60;

    @TempDir
    Path folder = Path.of("");

    @Test
    @Timeout(120)
    void who_sends_the_same_command_until_it_is_answered_gets_one_event_for_each() throws Exception {
        MovedClock clock = new MovedClock();
        String[] server = AxonServerStore.server().split(":");
        try (AxonServerStore store = AxonServerStore.open(folder, clock);
                CutWire wire = new CutWire(server[0], Integer.parseInt(server[1]));
                AnnotationConfigApplicationContext cut =
                        AxonServerStore.node("command", folder.resolve("cut"), "cut", clock, wire.address());
                ExecutorService threads = Executors.newFixedThreadPool(CASES + 1)) {
            Commands commands = cut.getBean(Commands.class);
            AtomicBoolean going = new AtomicBoolean(true);
            Future<Integer> cuts = threads.submit(() -> cutting(wire, going));
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                CaseId id = new CaseId("k" + i);
                writers.add(() -> write(commands, id));
            }
            int asked = 0;
            try {
                for (Future<Integer> writer : threads.invokeAll(writers)) {
                    asked += writer.get();
                }
            } finally {
                going.set(false);
            }

            assertThat(cuts.get()).isPositive();
            assertThat(asked).isGreaterThan(CASES * (EACH + 1)); // some had to be sent again
            for (int i = 0; i < CASES; i++) {
                List<StoredEvent> stream = store.log().stream("k" + i);
                assertThat(stream).hasSize(EACH + 1);
                assertThat(stream).extracting(StoredEvent::sequence).doesNotHaveDuplicates();
            }
            assertThat(ChainWalk.over(store.chain(), List.of()).isIntact()).isTrue();
        }
    }

    /** @return how many times */
    private static int cutting(CutWire wire, AtomicBoolean going) throws InterruptedException {
        Random random = new Random(7);
        int cuts = 0;
        while (going.get()) {
            TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(900));
            wire.cut();
            cuts++;
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            wire.mend();
        }
        return cuts;
    }

    /** @return how many times something was asked */
    private static int write(Commands commands, CaseId id) throws InterruptedException {
        int asked = until(commands, id + "-0", Altered.with(Ask.applyForCompany(), "caseId", id));
        for (int i = 1; i <= EACH; i++) {
            asked += until(commands, id + "-" + i, new AssignCaseworker(id, new OfficerId("h" + i)));
        }
        return asked;
    }

    private static int until(Commands commands, String key, BifallCommand command) throws InterruptedException {
        int asked = 0;
        while (true) {
            asked++;
            CommandResult result = commands.send(
                    new CommandRequest(new CommandId(key), null, "handlaggare", EnumSet.allOf(Role.class), command));
            if (result instanceof Accepted) {
                return asked;
            }
            assertThat(((Refused) result).reason()).as(result.toString()).isEqualTo(Reason.UNAVAILABLE);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
