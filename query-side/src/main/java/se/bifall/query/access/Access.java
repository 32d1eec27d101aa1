package se.bifall.query.access;

import static se.bifall.codes.Role.ADMINISTRATOR;
import static se.bifall.codes.Role.ANALYTIKER;
import static se.bifall.codes.Role.BESLUTSFATTARE;
import static se.bifall.codes.Role.NAMNDSEKRETERARE;
import static se.bifall.codes.Role.REVISOR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import se.bifall.codes.Role;

/**
 * Which roles may open which addresses: the one table for pages and for machines. What is sent is another matter: each
 * command says itself who may ask for it, and a refused one is kept, so it has to reach its desk.
 */
public final class Access {
    private static final Set<Role> ANY = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS_OF_CASES = EnumSet.complementOf(EnumSet.of(ANALYTIKER));
    private static final Set<Role> KEEPERS_OF_PERSONS = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> READERS_OF_PERSONS = EnumSet.of(ADMINISTRATOR, BESLUTSFATTARE, REVISOR);
    private static final Set<Role> AUDIT = EnumSet.of(REVISOR, ADMINISTRATOR);
    /** Who answers for giving out a public file, and who audits. */
    private static final Set<Role> TAKERS_OF_FILES = EnumSet.of(NAMNDSEKRETERARE, REVISOR, ADMINISTRATOR);

    /** Open to whoever can reach the machine. */
    static final String[] OPEN = {
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/favicon.svg",
        "/login",
        "/error",
        "/oauth2/**",
        "/login/oauth2/**",
        "/oppna-data"
    };

    /** Described to anyone; or with a key of its own; or a word that says whether it lives. */
    static final String[] OPEN_TO_MACHINES = {
        "/api/openapi.json", "/api/imports", "/api/upkeep/**", "/actuator/health/**"
    };

    /** The first row that fits decides; the last fits everything, so that a new page shows no case to an analyst. */
    private static final List<Row> TABLE = List.of(
            new Row("POST", "/arenden/**", ANY),
            new Row("POST", "/api/commands/**", ANY),
            new Row(null, "/", ANY),
            new Row(null, "/session/**", ANY),
            new Row(null, "/analys/**", ANY),
            new Row(null, "/analys.csv", ANY),
            new Row(null, "/analys.xlsx", ANY),
            new Row(null, "/uttag/**", ANY),
            new Row(null, "/varfor/**", ANY),
            new Row(null, "/api/why/**", ANY),
            new Row(null, "/api/distributions/**", ANY),
            new Row(null, "/api/distributions.csv", ANY),
            new Row(null, "/api/analyses", ANY),
            new Row(null, "/api/region", ANY),
            new Row(null, "/actuator/**", EnumSet.of(ADMINISTRATOR)),
            new Row(null, "/ram/**", ANY),
            new Row(null, "/mal/**", ANY),
            new Row(null, "/api/goals", ANY),
            new Row(null, "/rapporter/**", ANY),
            new Row(null, "/api/reports/**", ANY),
            new Row(null, "/api/resultatredovisning/**", ANY),
            new Row(null, "/regelverk/**", ANY),
            new Row("POST", "/revision/kontroll/lak", EnumSet.of(ADMINISTRATOR)),
            new Row(null, "/revision/**", AUDIT),
            new Row(null, "/api/integrity", AUDIT),
            new Row(null, "/api/refusals/**", AUDIT),
            new Row("POST", "/personer/{subject}/**", ANY),
            new Row(null, "/personer", KEEPERS_OF_PERSONS),
            new Row(null, "/personer/**", READERS_OF_PERSONS),
            new Row("GET", "/api/persons/**", READERS_OF_PERSONS),
            new Row(null, "/arenden/{caseId}/akt.zip", TAKERS_OF_FILES),
            new Row(null, "/**", READERS_OF_CASES));

    private record Row(@Nullable String method, PathPattern pattern, Set<Role> roles) {
        Row(@Nullable String method, String pattern, Set<Role> roles) {
            this(method, PathPatternParser.defaultInstance.parse(pattern), roles);
        }

        boolean fits(String asked, PathContainer path) {
            return (method == null || method.equals(asked)) && pattern.matches(path);
        }
    }

    private Access() {}

    /** Whether someone with these roles may open a page by its path. */
    public static boolean mayOpen(Set<Role> roles, String path) {
        return allows(roles, "GET", path);
    }

    static boolean allows(Set<Role> roles, String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return TABLE.stream()
                .filter(row -> row.fits(method, asked))
                .findFirst()
                .map(row -> !Collections.disjoint(row.roles(), roles))
                .orElse(false);
    }
}
