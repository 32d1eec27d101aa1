package se.bifall.query.audit;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.query.casefile.CaseFacts;

/**
 * Whose reading of cases is kept. What a Region wants is its own to say; these are examples to begin with.
 *
 * @param roles those whose every opening of a case is kept; null for none
 * @param othersCases also of whoever opens a case that is not theirs
 * @param persons also of whoever opens a case where a natural person is named
 */
@ConfigurationProperties("bifall.reads")
public record Watched(@Nullable Set<Role> roles, boolean othersCases, boolean persons) {
    private Set<Role> watched() {
        return roles == null ? Set.of() : roles;
    }

    public boolean isKept(String reader, Set<Role> asked, CaseFacts facts) {
        return !Collections.disjoint(watched(), asked)
                || (othersCases && !isTheirs(reader, facts))
                || (persons && !facts.subjects().isEmpty());
    }

    /** True of who handles the case, has proposed its decision, or has prepared or taken one. */
    static boolean isTheirs(String reader, CaseFacts facts) {
        return is(reader, facts.caseworker())
                || is(reader, facts.proposedBy())
                || facts.decisions().stream()
                        .anyMatch(made -> is(reader, made.decision().decidedBy())
                                || is(reader, made.decision().preparedBy()));
    }

    private static boolean is(String reader, @Nullable OfficerId officer) {
        return officer != null && officer.value().equalsIgnoreCase(reader);
    }
}
