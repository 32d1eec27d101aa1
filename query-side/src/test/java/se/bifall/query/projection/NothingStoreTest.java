package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.TimelineEntry;

/** The contract asks for something: a store that takes everything and keeps nothing fails every test of it. */
class NothingStoreTest {
    static Stream<Method> contract() {
        return Arrays.stream(ReadModelStoreContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    @ParameterizedTest
    @MethodSource("contract")
    void a_store_that_does_nothing_breaks_the_contract(Method promise) {
        ReadModelStoreContract nothing = new ReadModelStoreContract() {
            @Override
            ReadModelStore open() {
                return new NoStore();
            }
        };
        nothing.openStore();

        assertThatThrownBy(() -> promise.invoke(nothing)).hasCauseInstanceOf(Throwable.class);
    }

    @Test
    void the_contract_has_promises() {
        assertThat(contract()).hasSizeGreaterThan(10);
    }

    private static final class NoStore implements ReadModelStore {
        @Override
        public boolean keepsRows() {
            return true;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public void write(Changes changes) {}

        @Override
        public Optional<CaseFacts> find(String caseId) {
            return Optional.empty();
        }

        @Override
        public List<TimelineEntry> timeline(String caseId) {
            return List.of();
        }

        @Override
        public Changes everything() {
            return new Changes(new FactTable());
        }

        @Override
        public ReadModelStore next() {
            return this;
        }

        @Override
        public boolean follow() {
            return false;
        }

        @Override
        public void swapTo(ReadModelStore next) {}
    }
}
