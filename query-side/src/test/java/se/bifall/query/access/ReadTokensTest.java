package se.bifall.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import se.bifall.query.mail.RememberingStore;

class ReadTokensTest {
    private Instant now = Instant.parse("2026-11-21T11:00:00Z");
    private final RememberingStore store = new RememberingStore();
    private final ReadTokens tokens = new ReadTokens(store, new Clock() {
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

    @Test
    void a_key_opens_until_its_last_second_and_not_in_it() {
        ReadTokens.Made made = tokens.make("analytiker", "Excel", 30);

        now = now.plus(Duration.ofDays(30)).minusSeconds(1);
        assertThat(tokens.use(made.secret())).isPresent();
        now = now.plusSeconds(1);
        assertThat(tokens.use(made.secret())).isEmpty();
        assertThat(tokens.of("analytiker")).singleElement().matches(tokens::hasExpired);
    }

    @Test
    void a_revoked_key_opens_nothing_and_is_not_brought_back_by_a_use() {
        ReadTokens.Made made = tokens.make("analytiker", "Excel", 30);
        ReadTokens.Made other = tokens.make("analytiker", "R", 30);

        tokens.revoke(made.token().id());

        assertThat(tokens.use(made.secret())).isEmpty();
        assertThat(tokens.use(other.secret())).isPresent();
        assertThat(tokens.of("analytiker")).extracting(ReadTokens.Token::name).containsExactly("R");
    }

    @Test
    void another_secret_under_the_same_id_opens_nothing() {
        ReadTokens.Made made = tokens.make("analytiker", "Excel", 30);
        String secret = made.secret();
        char last = secret.charAt(secret.length() - 1);

        assertThat(tokens.use(secret.substring(0, secret.length() - 1) + (last == 'A' ? 'B' : 'A')))
                .isEmpty();
        assertThat(tokens.use("bifall_" + made.token().id() + "_")).isEmpty();
        assertThat(tokens.use("")).isEmpty();
    }

    @Test
    void the_secret_is_not_kept_and_its_use_is() {
        ReadTokens.Made made = tokens.make("analytiker", "Excel", 30);
        assertThat(tokens.of("analytiker").getFirst().usedAt()).isNull();

        now = now.plus(Duration.ofHours(2));
        tokens.use(made.secret());

        assertThat(tokens.of("analytiker").getFirst().usedAt()).isEqualTo(now);
        assertThat(store.all(":lasnycklar", "lasnyckel").values())
                .singleElement()
                .asString()
                .doesNotContain(made.secret().substring(20));
    }

    @Test
    void a_person_sees_their_own_keys() {
        tokens.make("analytiker", "Excel", 30);
        tokens.make("revisor", "R", 30);

        assertThat(tokens.of("revisor")).extracting(ReadTokens.Token::name).containsExactly("R");
        assertThat(tokens.all()).hasSize(2);
    }
}
