package se.bifall.query.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a proxy on the machine says of whom it speaks for, with the limits as they are shipped, but for their number. */
class ProxyTest {
    private static final int REQUESTS = 10;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Running bifall;

    @BeforeAll
    static void start() {
        bifall = Running.with("--bifall.limits.address-requests=" + REQUESTS);
    }

    @AfterAll
    static void stop() {
        bifall.stop();
    }

    /** @param chain as it is when the proxy has added whom it was called by; empty for none */
    private static int asked(String chain) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(bifall.address() + "/login"));
        if (!chain.isEmpty()) {
            request.header("X-Forwarded-For", chain);
        }
        return Running.send(request.GET()).status();
    }

    private static void use(String chain) {
        for (int i = 0; i < REQUESTS; i++) {
            asked(chain);
        }
    }

    @Test
    void a_caller_in_the_network_can_not_say_to_be_on_the_machine() {
        use("127.0.0.1, 10.1.2.3");

        assertThat(asked("127.0.0.1, 10.1.2.3")).isEqualTo(429);
        assertThat(asked("10.1.2.4")).isEqualTo(200);
    }

    @Test
    void a_caller_in_the_network_can_not_say_to_be_somebody_else_there() {
        use("10.1.2.9, 10.1.2.7");

        assertThat(asked("10.1.2.8, 10.1.2.7")).isEqualTo(429);
        assertThat(asked("10.1.2.9")).isEqualTo(200);
    }

    @Test
    void what_a_proxy_has_forwarded_is_counted_also_when_it_says_that_it_came_from_here() {
        use("127.0.0.1");

        assertThat(asked("127.0.0.1")).isEqualTo(429);
        assertThat(asked("")).as("a program on the machine").isEqualTo(200);
    }

    @Test
    void what_is_no_address_is_counted_as_the_text_it_is() {
        use("x.example.invalid");

        assertThat(asked("x.example.invalid")).isEqualTo(429);
        assertThat(asked("y.example.invalid")).isEqualTo(200);
    }
}
