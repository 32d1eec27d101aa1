package se.bifall.command.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Axon Server says why in two ways. */
class RefusedByAxonServerTest {
    @Test
    void the_refusal_of_an_append_comes_bare_with_its_code_beside_it() {
        Metadata beside = new Metadata();
        beside.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), "AXONIQ-2000");
        Throwable refused = AxonServer.away(new ExecutionException(Status.OUT_OF_RANGE.asRuntimeException(beside)));

        assertThat(AxonServer.reason(refused)).isEqualTo(ErrorCategory.INVALID_EVENT_SEQUENCE);
    }

    @Test
    void other_refusals_say_it_themselves() {
        Throwable refused =
                new ExecutionException(new AxonServerException(ErrorCategory.NO_HANDLER_FOR_COMMAND, "ingen", "här"));

        assertThat(AxonServer.reason(refused)).isEqualTo(ErrorCategory.NO_HANDLER_FOR_COMMAND);
    }

    @Test
    void a_server_that_is_away_says_nothing() {
        assertThat(AxonServer.reason(AxonServer.away(Status.UNAVAILABLE.asRuntimeException())))
                .isEqualTo(ErrorCategory.OTHER);
    }
}
