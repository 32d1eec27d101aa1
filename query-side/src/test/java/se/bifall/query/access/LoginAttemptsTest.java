package se.bifall.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");
    private final LoginAttempts attempts = new LoginAttempts(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed("anna", "10.0.0.1");
        }
    }

    @Test
    void the_first_four_wrong_passwords_cost_nothing_and_the_fifth_does() {
        fail(LoginAttempts.FREE - 1);
        assertThat(attempts.mustWait("anna", "10.0.0.1")).isFalse();
        fail(1);
        assertThat(attempts.mustWait("anna", "10.0.0.1")).isTrue();
        now = now.plus(LoginAttempts.FIRST_WAIT).minusMillis(1);
        assertThat(attempts.mustWait("anna", "10.0.0.1")).isTrue();
        now = now.plusMillis(1);
        assertThat(attempts.mustWait("anna", "10.0.0.1")).isFalse();
    }

    @Test
    void each_wrong_one_after_that_doubles_the_wait_to_a_most() {
        fail(LoginAttempts.FREE + 1);
        now = now.plus(LoginAttempts.FIRST_WAIT);
        assertThat(attempts.mustWait("anna", "10.0.0.1")).isTrue();
        fail(100);
        now = now.plus(LoginAttempts.LONGEST_WAIT).plus(Duration.ofMillis(1));
        assertThat(attempts.mustWait("anna", "10.0.0.1")).isFalse();
    }

    @Test
    void neither_another_person_nor_another_address_has_to_wait() {
        fail(LoginAttempts.FREE);
        assertThat(attempts.mustWait("erik", "10.0.0.1")).isFalse();
        assertThat(attempts.mustWait("anna", "10.0.0.2")).isFalse();
    }

    @Test
    void a_right_password_forgets_the_wrong_ones() {
        fail(LoginAttempts.FREE - 1);
        attempts.succeeded("anna", "10.0.0.1");
        fail(1);
        assertThat(attempts.mustWait("anna", "10.0.0.1")).isFalse();
    }
}
