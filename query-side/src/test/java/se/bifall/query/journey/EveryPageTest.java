package se.bifall.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bifall.codes.Role;
import se.bifall.commands.CommandCatalogue;
import se.bifall.query.whole.Addresses;
import se.bifall.query.whole.Running;
import se.bifall.query.whole.Session;

/**
 * Every page there is, as each role. The list is Bifall's own, so a new page is walked the day it is written; one whose
 * address nobody knows how to fill in fails. Proved of each page with content that nobody has looked at yet: it opens
 * without a failure, and on a telephone nothing is wider than the window. Proved of each page built in a way that nobody
 * has looked at yet ({@link Skeleton}): axe-core finds nothing on a telephone. Proved of each address of the list
 * once (the forms share one): axe-core finds nothing and nothing is too wide at a desk either.
 */
class EveryPageTest {
    private static final Running BIFALL = Stage.bifall();
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)(?::[^}]*}?)?}");
    private static final List<String> ALSO = List.of(
            "/arenden?phase=RUNNING&q=kommun&sort=applicant",
            "/arenden?q=l%C3%A4ge%3Afel",
            "/arenden/finns-inte",
            "/utbetalningar?slag=aterkrav&asOf=2024-12-31",
            "/analys?by=rusPriority&by=ledBy&year=2024&grantKind=PROJEKTSTOD",
            "/analys/tratt?by=ledBy&year=2024",
            "/analys?by=municipality&measure=net",
            "/analys?by=year&measure=paid&asOf=2025-02-15&axis=recorded",
            "/analys?by=supportType&by=ledBy&definition=ledBy:agande&published=true",
            "/analys?by=finns-inte");
    private static final String SUB_GOAL = "2024-3.2";
    private static final List<String> GOAL_FORMS = List.of("utfall", "rattelse", "aktivitet", "bedomning");
    private static final Set<String> LOOKED_AT = new HashSet<>();
    private static final Set<Skeleton> KINDS = new HashSet<>();
    private static final Set<String> AT_A_DESK = new HashSet<>();

    /** @param pattern of the list, or one address that stands for itself */
    private record Page(String path, String pattern, Skeleton skeleton) {}

    @ParameterizedTest
    @EnumSource(Role.class)
    void has_no_fault_of_accessibility_and_fits_a_telephone(Role role) throws Exception {
        String user = role.name().toLowerCase(Locale.ROOT);
        Session session = Session.of(BIFALL.address(), user);
        List<String> faults = new ArrayList<>();
        try (Person person = Person.at(BIFALL).logsInAs(user)) {
            for (Page page : pages(session)) {
                person.opens(page.path());
                faults.addAll(looked(person, page));
                assertThat(person.driver().getTitle()).as(page.path()).doesNotContain("Något gick fel");
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> looked(Person person, Page page) {
        boolean newKind = KINDS.add(page.skeleton());
        if (AT_A_DESK.add(page.pattern())) {
            return Accessibility.faults(person);
        }
        return newKind ? Accessibility.faultsOnTelephone(person) : Accessibility.widerThanTelephone(person);
    }

    @Test
    void the_page_to_log_in_on_is_for_all() {
        try (Person anybody = Person.at(BIFALL)) {
            assertThat(Accessibility.faults(anybody.opens("/login"))).isEmpty();
            assertThat(Accessibility.faults(anybody.opens("/login?error"))).isEmpty();
        }
    }

    @Test
    void a_page_without_a_language_and_wider_than_a_telephone_is_found_at_fault() {
        try (Person anybody = Person.at(BIFALL).opens("/login")) {
            anybody.driver()
                    .executeScript("document.documentElement.removeAttribute('lang');"
                            + "document.querySelector('main').style.width = '900px'");

            assertThat(Accessibility.faults(anybody))
                    .anyMatch(fault -> fault.contains("390 px: html-has-lang"))
                    .anyMatch(fault -> fault.contains("1280 px: html-has-lang"))
                    .anyMatch(fault -> fault.endsWith("px wider than the window"));
        }
    }

    @Test
    void the_first_tab_reaches_the_link_past_the_menu() {
        try (Person person = Person.byKeyboard(BIFALL).logsInAs("handlaggare").opens("/arenden")) {
            assertThat(person.tabs()).isEqualTo("Hoppa till innehållet");
        }
    }

    /** The first page, with the menu of the role, and those with content that nobody has looked at yet; of forms, with the first case that takes them. */
    private static List<Page> pages(Session session) throws Exception {
        List<Page> fresh = new ArrayList<>();
        fresh.add(page("/", "/", session.get("/")));
        for (String pattern : Addresses.toRead(BIFALL)) {
            if (pattern.startsWith("/api/")) {
                continue;
            }
            Set<Integer> answers = new TreeSet<>();
            for (List<String> alternatives : filledIn(pattern)) {
                for (String path : alternatives) {
                    HttpResponse<String> answer = session.get(path);
                    answers.add(answer.statusCode());
                    if (isFresh(answer)) {
                        fresh.add(page(path, pattern, answer));
                    }
                    if (answer.statusCode() == 200 || answer.statusCode() == 403) {
                        break;
                    }
                }
            }
            assertThat(answers)
                    .as("%s is furnished and opens, or is for others", pattern)
                    .containsAnyOf(200, 204, 403);
        }
        for (String path : ALSO) {
            HttpResponse<String> answer = session.get(path);
            if (isFresh(answer)) {
                fresh.add(page(path, path, answer));
            }
        }
        return fresh;
    }

    private static Page page(String path, String pattern, HttpResponse<String> answer) {
        return new Page(path, pattern, Skeleton.of(answer.body()));
    }

    private static boolean isFresh(HttpResponse<String> answer) {
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return page && LOOKED_AT.add(content(answer.body()));
    }

    /** What the page says, without what differs from one time to another. */
    private static String content(String body) {
        return body.substring(body.indexOf("<main"))
                .replaceAll("name=\"(_csrf|commandId|expectedVersion)\" value=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                .replaceAll("<footer[\\s\\S]*", "");
    }

    /** @return for each page its addresses, of which the first that opens is enough */
    private static List<List<String>> filledIn(String pattern) {
        if (pattern.contains("{name}")) {
            return CommandCatalogue.all()
                    .map(command -> everyWay(pattern.replace("{name}", command.getSimpleName())))
                    .toList();
        }
        return everyWay(pattern).stream().map(List::of).toList();
    }

    private static List<String> everyWay(String pattern) {
        Matcher place = PLACE.matcher(pattern);
        if (!place.find()) {
            return List.of(pattern);
        }
        return values(place.group(1), pattern).stream()
                .flatMap(value ->
                        everyWay(pattern.substring(0, place.start()) + value + pattern.substring(place.end())).stream())
                .toList();
    }

    private static List<String> values(String place, String pattern) {
        return switch (place) {
            case "id" -> pattern.startsWith("/mal/") ? List.of(SUB_GOAL) : Furnished.caseIds();
            case "caseId" -> Furnished.caseIds();
            case "number" -> Stream.of(1, 2, 3).map(String::valueOf).toList();
            case "day" -> List.of(Furnished.SITTING);
            case "subject" -> List.of(Furnished.subject());
            case "kind" -> List.of("arsrapport", "jamstalldhet", "ram", "bemyndigande", "agenda-2030");
            case "report" -> List.of(Furnished.report());
            case "figure" -> List.of(Furnished.figure());
            case "form" -> GOAL_FORMS;
            case "reportYear" -> List.of("2025");
            case "question" -> List.of("5.1a", "5.3");
            case "frameId" -> List.of("FORETAGSSTOD-2026");
            default -> throw new AssertionError("How is {" + place + "} of the page " + pattern + " filled in?");
        };
    }
}
