package se.bifall.command.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.PersonalNumber;
import se.bifall.codes.SubjectId;

/**
 * The subject of a personal number, by a keyed hash (HMAC-SHA-256). Made anew at each start under a key that is never
 * written: a stored hash could be searched through for all numbers there are, and would outlive its subject.
 */
final class NumberIndex {
    private final Map<String, SubjectId> subjects = new HashMap<>();
    private final SecretKeySpec key;

    NumberIndex() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    Optional<SubjectId> subjectOf(@Nullable PersonalNumber number) {
        return number == null ? Optional.empty() : Optional.ofNullable(subjects.get(hash(number)));
    }

    void put(@Nullable PersonalNumber number, SubjectId subject) {
        if (number != null) {
            subjects.put(hash(number), subject);
        }
    }

    void remove(SubjectId subject) {
        subjects.values().removeIf(subject::equals);
    }

    /** All of these at once; numbers that are only reserved stay. */
    void forget(Set<SubjectId> those) {
        subjects.values().removeIf(those::contains);
    }

    private String hash(PersonalNumber number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(number.written().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC saknas", e);
        }
    }
}
