package se.bifall.query.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Sha256;
import se.bifall.events.Json;
import se.bifall.preferences.PreferenceStore;

/**
 * Read keys (läsnycklar): with one, a spreadsheet or a program reads what an analyst may read, and nothing else. Of the
 * secret only its SHA-256 is kept. They stand beside the log: a key is revoked by being taken away, and no case knows of it.
 */
@Component
public class ReadTokens {
    /** What every secret begins with, so that it is known from other tokens and found if it is ever left in a file. */
    static final String PREFIX = "bifall_";

    /** Days that a key may be made for. */
    public static final List<Integer> DAYS = List.of(30, 90, 365);

    /** Most keys of one person at a time. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 60;
    private static final String WRITTEN = PREFIX + "[0-9a-f]{12}_[A-Za-z0-9_-]{43}";

    /** No user has a colon in the name. */
    private static final String KEEPER = ":lasnycklar";

    private static final String KIND = "lasnyckel";
    private static final Duration USE_WRITTEN_EVERY = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();
    private final PreferenceStore store;
    private final Clock clock;

    ReadTokens(PreferenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A key as its owner sees it.
     *
     * @param id names the key and opens nothing
     * @param owner user name of who made it
     * @param usedAt when it was last used, to within five minutes; null when it never was
     */
    public record Token(
            String id,
            String owner,
            String name,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** @param secret shown once; it can't be found again */
    public record Made(Token token, String secret) {}

    record Kept(
            String owner,
            String name,
            Sha256 sha256,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {
        Token token(String id) {
            return new Token(id, owner, name, madeAt, expiresAt, usedAt);
        }
    }

    /** Makes one. The caller has checked name, days and how many there are. */
    public Made make(String owner, String name, int days) {
        byte[] random = new byte[38];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random, 0, 6);
        String secret = PREFIX
                + id
                + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(random, 6, random.length));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Kept kept = new Kept(owner, name, digest(secret), now, now.plus(Duration.ofDays(days)), null);
        store.put(KEEPER, KIND, id, written(kept));
        return new Made(kept.token(id), secret);
    }

    /** The person's own, the newest first; what has expired is there until it is revoked. */
    public List<Token> of(String owner) {
        return all().stream().filter(token -> token.owner().equals(owner)).toList();
    }

    /** Everybody's, the newest first. */
    public List<Token> all() {
        List<Token> all = new ArrayList<>();
        store.all(KEEPER, KIND).forEach((id, content) -> all.add(read(content).token(id)));
        all.sort(Comparator.comparing(Token::madeAt).reversed().thenComparing(Token::id));
        return all;
    }

    public boolean hasExpired(Token token) {
        return !clock.instant().isBefore(token.expiresAt());
    }

    /** From now on the key opens nothing; what is not there is gone already. */
    public void revoke(String id) {
        store.remove(KEEPER, KIND, id);
    }

    /** The key that a secret is of, and that it was used; empty when it is wrong, revoked or expired. */
    Optional<Token> use(String secret) {
        if (!secret.matches(WRITTEN)) {
            return Optional.empty();
        }
        String id = secret.substring(PREFIX.length(), PREFIX.length() + 12);
        String content = store.all(KEEPER, KIND).get(id);
        if (content == null) {
            return Optional.empty();
        }
        Kept kept = read(content);
        boolean right = MessageDigest.isEqual(
                kept.sha256().value().getBytes(UTF_8), digest(secret).value().getBytes(UTF_8));
        Token token = kept.token(id);
        if (!right || hasExpired(token)) {
            return Optional.empty();
        }
        note(id, content, kept);
        return Optional.of(token);
    }

    /** Replaced only where it still stands, so that a use never brings a revoked key back. */
    private void note(String id, String content, Kept kept) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant before = kept.usedAt();
        if (before == null || before.plus(USE_WRITTEN_EVERY).isBefore(now)) {
            Kept used = new Kept(kept.owner(), kept.name(), kept.sha256(), kept.madeAt(), kept.expiresAt(), now);
            store.replace(KEEPER, KIND, id, content, written(used));
        }
    }

    private static Sha256 digest(String secret) {
        return Sha256.of(secret.getBytes(UTF_8));
    }

    private static String written(Kept kept) {
        try {
            return Json.STORED.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Kept read(String content) {
        try {
            return Json.STORED.readValue(content, Kept.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
