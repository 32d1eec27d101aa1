package se.bifall.command.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.PersonalNumber;
import se.bifall.codes.SubjectId;
import se.bifall.events.Json;
import se.bifall.persons.PersonData;

/** A person's data under the person's own key: AES-256 in GCM, bound to the subject. */
final class Sealing {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final LocalDate FAR = LocalDate.of(2100, 1, 1);
    private final SecureRandom random = new SecureRandom();

    byte[] seal(SubjectId subject, PersonData data, byte[] key) {
        ObjectNode json = Json.STORED.createObjectNode();
        json.put("name", data.name());
        Optional.ofNullable(data.personalNumber()).ifPresent(number -> json.put("personalNumber", number.written()));
        json.put("email", data.email()).put("phone", data.phone()).put("address", data.address());
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, subject, key, nonce).doFinal(Json.STORED.writeValueAsBytes(json));
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("personuppgifterna kunde inte förseglas", e);
        }
    }

    /** Empty when the key is not the one it was sealed under, or the bytes are not whole. */
    Optional<PersonData> open(SubjectId subject, byte[] whole, byte[] key) {
        try {
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            byte[] opened =
                    cipher(Cipher.DECRYPT_MODE, subject, key, nonce).doFinal(whole, NONCE, whole.length - NONCE);
            ObjectNode json = (ObjectNode) Json.STORED.readTree(opened);
            String number = text(json, "personalNumber");
            return Optional.of(new PersonData(
                    json.path("name").asText(),
                    number == null ? null : PersonalNumber.read(number, FAR),
                    text(json, "email"),
                    text(json, "phone"),
                    text(json, "address")));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("en persons uppgifter är oläsliga");
        }
    }

    private static @Nullable String text(ObjectNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }

    private static Cipher cipher(int mode, SubjectId subject, byte[] key, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(subject.value().getBytes(UTF_8));
        return cipher;
    }
}
