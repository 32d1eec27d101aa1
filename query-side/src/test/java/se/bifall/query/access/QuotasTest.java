package se.bifall.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class QuotasTest {
    private long now;
    private final Quotas quotas = new Quotas(3, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void the_last_of_the_minute_is_given_and_the_next_is_told_how_long_to_wait() {
        assertThat(quotas.take("a")).isZero();
        assertThat(quotas.take("a")).isZero();
        assertThat(quotas.take("a")).isZero();

        assertThat(quotas.take("a")).isEqualTo(Duration.ofSeconds(20));
        now += Duration.ofSeconds(20).toNanos() - 1;
        assertThat(quotas.take("a")).isEqualTo(Duration.ofNanos(1));
        now += 1;
        assertThat(quotas.take("a")).isZero();
        assertThat(quotas.take("a")).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void one_who_asks_too_much_takes_nothing_from_another() {
        for (int i = 0; i < 10; i++) {
            quotas.take("a");
        }
        assertThat(quotas.take("b")).isZero();
    }

    @Test
    void what_was_not_used_is_saved_up_to_one_minutes_worth() {
        now += Duration.ofHours(1).toNanos();
        for (int i = 0; i < 3; i++) {
            assertThat(quotas.take("a")).isZero();
        }
        assertThat(quotas.take("a")).isPositive();
    }

    @Test
    void a_whole_network_of_ipv6_is_one_caller_and_two_addresses_of_ipv4_are_two() {
        assertThat(Callers.key("2001:db8:1:2::1")).isEqualTo(Callers.key("2001:db8:1:2:ffff::9"));
        assertThat(Callers.key("2001:db8:1:2::1")).isNotEqualTo(Callers.key("2001:db8:1:3::1"));
        assertThat(Callers.key("10.0.0.1")).isNotEqualTo(Callers.key("10.0.0.2"));
    }

    @Test
    void a_program_on_this_machine_is_told_from_what_a_proxy_there_has_forwarded() {
        assertThat(Callers.isOnThisMachine(from("127.0.0.5"))).isTrue();
        assertThat(Callers.isOnThisMachine(from("::1"))).isTrue();
        assertThat(Callers.isOnThisMachine(from("10.0.0.1"))).isFalse();
        MockHttpServletRequest forwarded = from("127.0.0.1");
        forwarded.setAttribute(BodyDeadline.FORWARDED, true);
        assertThat(Callers.isOnThisMachine(forwarded)).isFalse();
    }

    @Test
    void what_is_no_address_is_its_own_key_and_nobody_is_asked_for_it() {
        for (String text : List.of("localhost", "x.example.invalid", "999.1.1.1", "1.2.3", "", ":")) {
            assertThat(Callers.key(text)).isEqualTo(text);
            assertThat(Callers.isOnThisMachine(from(text))).isFalse();
        }
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void what_is_taken_anyway_is_waited_for_afterwards() {
        for (int i = 0; i < 4; i++) {
            quotas.takeAnyway("a");
        }
        assertThat(quotas.wait("a")).isEqualTo(Duration.ofSeconds(40));
        assertThat(quotas.wait("b")).isZero();
        assertThat(quotas.wait("b")).isZero();
    }
}
