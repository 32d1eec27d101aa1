package se.bifall.query.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.CaseId;
import se.bifall.preferences.PreferenceStore;

/**
 * Names of cases and of sole traders that mean nothing outside: the same case has the same name in every file and in every
 * year, and without the key, which never leaves the data folder, nobody can tell which it is.
 */
@Component
@OpenDataOn
final class PublicIds {
    private static final String KEEPER = ":oppna-data";
    private static final String KIND = "nyckel";
    private static final String NAME = "id";
    private static final int LENGTH = 20;
    private final PreferenceStore store;
    private volatile byte @Nullable [] key;

    PublicIds(PreferenceStore store) {
        this.store = store;
    }

    /** The same for a case wherever it is published. */
    String of(CaseId caseId) {
        return name("arende:" + caseId.value());
    }

    /** A sole trader in one case: another in the next, so that grants can't be joined to a person. */
    String soleTraderIn(CaseId caseId) {
        return name("mottagare:" + caseId.value());
    }

    private String name(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(what.getBytes(UTF_8))).substring(0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            store.putIfAbsent(KEEPER, KIND, NAME, HexFormat.of().formatHex(fresh));
            known = HexFormat.of()
                    .parseHex(Objects.requireNonNull(store.all(KEEPER, KIND).get(NAME)));
            key = known;
        }
        return known;
    }
}
