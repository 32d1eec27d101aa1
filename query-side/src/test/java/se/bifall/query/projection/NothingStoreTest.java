package se.bifall.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                return new RebuiltAtStart();
            }
        };
        nothing.openStore();

        assertThatThrownBy(() -> promise.invoke(nothing)).hasCauseInstanceOf(Throwable.class);
    }

    @Test
    void the_contract_has_promises() {
        assertThat(contract()).hasSizeGreaterThan(10);
    }
}
