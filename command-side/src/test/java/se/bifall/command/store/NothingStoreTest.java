package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.chain.ChainHead;
import se.bifall.chain.ChainedEvent;
import se.bifall.chain.ChainedLog;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.Commands;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;

/** The contract asks for something: a store that says yes and does nothing fails every test of it. */
class NothingStoreTest {
    static Stream<Method> contract() {
        return Arrays.stream(EventStoreContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    @ParameterizedTest
    @MethodSource("contract")
    void a_store_that_does_nothing_breaks_the_contract(Method promise, @TempDir Path folder) {
        EventStoreContract nothing = new EventStoreContract() {
            @Override
            Opened open(Path anywhere, Clock anytime) {
                return new NothingOpened();
            }
        };
        nothing.folder = folder;
        nothing.openStore();

        assertThatThrownBy(() -> promise.invoke(nothing)).hasCauseInstanceOf(Throwable.class);
    }

    @Test
    void the_contract_has_promises() {
        assertThat(contract()).hasSizeGreaterThan(15);
    }

    private static final class NothingOpened implements EventStoreContract.Opened {
        @Override
        public Commands commands() {
            return request -> new Accepted(request.command().stream(), 1);
        }

        @Override
        public EventLog log() {
            return new NoLog();
        }

        @Override
        public ChainedLog chain() {
            return new NoLog();
        }

        @Override
        public void close() {}
    }

    private static final class NoLog implements EventLog, ChainedLog {
        @Override
        public List<StoredEvent> read(long position, int limit) {
            return List.of();
        }

        @Override
        public List<StoredEvent> stream(String stream) {
            return List.of();
        }

        @Override
        public long head() {
            return 0;
        }

        @Override
        public ChainHead headAt(long position) {
            return ChainHead.EMPTY;
        }

        @Override
        public void walk(Predicate<ChainedEvent> goOn) {}

        @Override
        public void awaitAfter(long position, Duration atMost) {}
    }
}
