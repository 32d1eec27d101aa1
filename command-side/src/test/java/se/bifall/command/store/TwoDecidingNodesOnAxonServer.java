package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import se.bifall.chain.ChainWalk;
import se.bifall.codes.CommandId;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.commands.GrantCommand.AssignCaseworker;
import se.bifall.events.StoredEvent;
import se.bifall.testing.Ask;

/** Two nodes decide about one case, each by what it has read: Axon Server lets one of them through. */
class TwoDecidingNodesOnAxonServer {
    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private AxonServerStore store;

    @SuppressWarnings("NullAway.Init") // set before each test
    private AnnotationConfigApplicationContext second;

    @BeforeEach
    void open() {
        MovedClock clock = new MovedClock();
        store = AxonServerStore.open(folder, clock);
        second = AxonServerStore.node("command", folder.resolve("second"), "second", clock);
    }

    @AfterEach
    void close() {
        second.close();
        store.close();
    }

    @Test
    void of_two_that_saw_the_same_version_one_goes_through_and_the_other_gets_a_sentence() throws Exception {
        assertThat(send(store.bean(Commands.class), "k", null, Ask.applyForCompany()))
                .isInstanceOf(Accepted.class);
        Commands[] nodes = {store.bean(Commands.class), second.getBean(Commands.class)};
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                long seen = 1L + round;
                String id = "r" + round;
                List<Callable<CommandResult>> both = new ArrayList<>();
                for (Commands node : nodes) {
                    String name = "h" + both.size();
                    both.add(() -> {
                        start.await();
                        return send(node, id + name, seen, new AssignCaseworker(Ask.CASE, new OfficerId(name)));
                    });
                }
                List<CommandResult> answers = new ArrayList<>();
                for (Future<CommandResult> answer : threads.invokeAll(both)) {
                    answers.add(answer.get());
                }
                assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(1);
                assertThat(answers)
                        .filteredOn(Refused.class::isInstance)
                        .singleElement()
                        .satisfies(refused ->
                                assertThat(((Refused) refused).rule()).isEqualTo("SamtidigAndring"));
            }
        }
        assertThat(store.log().stream(Ask.CASE.value()))
                .extracting(StoredEvent::sequence)
                .hasSize(21)
                .doesNotHaveDuplicates();
        assertThat(ChainWalk.over(store.chain(), List.of()).isIntact()).isTrue();
    }

    private static CommandResult send(Commands node, String id, @Nullable Long seen, BifallCommand command) {
        return node.send(
                new CommandRequest(new CommandId(id), seen, "handlaggare", EnumSet.allOf(Role.class), command));
    }
}
