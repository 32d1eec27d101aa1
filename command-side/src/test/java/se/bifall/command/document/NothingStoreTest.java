package se.bifall.command.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.codes.DocumentFormat;
import se.bifall.codes.Sha256;
import se.bifall.documents.Condition;
import se.bifall.documents.Documents;

/** The contract is worth something: a store that keeps nothing fails it. */
class NothingStoreTest {
    /** Says yes to everything and keeps nothing. */
    static final class KeepsNothing implements Documents {
        @Override
        public long largest() {
            return Long.MAX_VALUE;
        }

        @Override
        public Stored store(InputStream content, DocumentFormat format) {
            return new Stored(new Sha256("0".repeat(64)), 0);
        }

        @Override
        public boolean holds(Sha256 sha256, long bytes, DocumentFormat format) {
            return true;
        }

        @Override
        public Condition glance(Sha256 sha256, long bytes) {
            return Condition.INTACT;
        }

        @Override
        public Condition verify(Sha256 sha256, long bytes) {
            return Condition.INTACT;
        }

        @Override
        public InputStream open(Sha256 sha256, long bytes) {
            return InputStream.nullInputStream();
        }

        @Override
        public List<Kept> kept() {
            return List.of();
        }

        @Override
        public boolean removeUnfiled(Sha256 sha256, Instant untouchedSince) {
            return true;
        }
    }

    static Stream<Method> contract() {
        return Arrays.stream(DocumentsContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    @ParameterizedTest
    @MethodSource("contract")
    void a_store_that_keeps_nothing_breaks_the_contract(Method promise) {
        DocumentsContract nothing = new DocumentsContract() {
            @Override
            Documents documents() {
                return new KeepsNothing();
            }
        };

        assertThatThrownBy(() -> promise.invoke(nothing)).hasCauseInstanceOf(Throwable.class);
    }

    @Test
    void the_contract_has_promises() {
        assertThat(contract()).hasSizeGreaterThan(8);
    }
}
