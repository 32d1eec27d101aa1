package se.bifall.query.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import se.bifall.codes.Role;
import se.bifall.query.casefile.CaseFacts;

/** Who may read documents: everyone who reads cases, which an analyst does not; wrongly filed ones fewer. */
public final class DocumentAccess {
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.ANALYTIKER));
    private static final Set<Role> READERS_OF_WITHDRAWN = EnumSet.of(Role.HANDLAGGARE, Role.REVISOR);

    private DocumentAccess() {}

    static boolean mayList(Asker asker) {
        return asker.roles().stream().anyMatch(READERS::contains);
    }

    public static boolean mayRead(CaseFacts.Document document, Asker asker) {
        return asker.roles().stream().anyMatch(document.stands() ? READERS::contains : READERS_OF_WITHDRAWN::contains);
    }

    /** @throws DocumentRefused 403 */
    static void unlessMayList(Asker asker) {
        if (!mayList(asker)) {
            throw forbidden("Handlingar läses av den som handlägger eller granskar ärenden; du är inloggad som "
                    + Labels.small(asker.roleWords()) + ".");
        }
    }

    /** @throws DocumentRefused 403 */
    static void unlessMayRead(CaseFacts.Document document, Asker asker) {
        unlessMayList(asker);
        if (!mayRead(document, asker)) {
            throw forbidden("Handlingen är märkt som felinlagd och lämnas ut bara till handläggare och revisor.");
        }
    }

    private static DocumentRefused forbidden(String sentence) {
        return new DocumentRefused(HttpStatus.FORBIDDEN, "Behorighet", "", sentence);
    }
}
