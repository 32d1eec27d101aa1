package se.bifall.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;
import se.bifall.query.access.Sessions;
import se.bifall.query.projection.Following;
import se.bifall.query.queue.CaseQueue;
import se.bifall.query.work.Person;
import se.bifall.region.RegionProfile;

/** What every page shows around its content: the Region and who is logged in until when. */
@ControllerAdvice(annotations = Controller.class)
class Layout {
    private final RegionProfile region;
    private final Labels labels;
    private final Sessions sessions;

    private static final Duration TOLERATED = Duration.ofSeconds(5);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Stockholm"));
    private final CaseQueue queue;
    private final Following following;
    private final Clock clock;

    Layout(RegionProfile region, Labels labels, Sessions sessions, CaseQueue queue, Following following, Clock clock) {
        this.region = region;
        this.labels = labels;
        this.sessions = sessions;
        this.queue = queue;
        this.following = following;
        this.clock = clock;
    }

    /**
     * That the page is older than the log.
     *
     * @param at time of day that it shows
     * @param events that are left; 0 when the log can't be asked
     */
    public record Behind(String at, long events) {}

    /** Null while the page shows everything that is recorded, or did a few seconds ago. */
    @ModelAttribute("behind")
    @Nullable
    Behind behind() {
        Duration since = following.sinceInStep();
        return since.compareTo(TOLERATED) < 0
                ? null
                : new Behind(TIME.format(clock.instant().minus(since)), following.behind());
    }

    @ModelAttribute("sessionLimit")
    Sessions.Shown sessionLimit() {
        return sessions.shown();
    }

    /** How much waits for the person who looks, for the menu; null before login. */
    @ModelAttribute("waiting")
    LazyContextVariable<@Nullable Integer> waiting(@Nullable Authentication authentication) {
        Asker asker = asker(authentication);
        return new Counted<>(() -> asker == null
                ? null
                : queue.index().toDo(new Person(asker.name(), asker.roles())).number());
    }

    /** Cases and the like with an event that can't be read: for pages that count and have no figure of their own of it. */
    @ModelAttribute("unreadable")
    LazyContextVariable<Integer> unreadable() {
        return new Counted<>(() -> queue.setAside().size());
    }

    /** Counted over all cases, so not for an answer that doesn't show it: this advice is asked for those of machines too. */
    private static final class Counted<T extends @Nullable Object> extends LazyContextVariable<T> {
        private final Supplier<T> value;

        Counted(Supplier<T> value) {
            this.value = value;
        }

        @Override
        protected T loadValue() {
            return value.get();
        }
    }

    @ModelAttribute("otherLanguage")
    LanguageSwitch.Link otherLanguage(HttpServletRequest request) {
        return LanguageSwitch.link(request);
    }

    @ModelAttribute("labels")
    Labels labels() {
        return labels;
    }

    @ModelAttribute("regionName")
    String regionName() {
        return region.name();
    }

    @ModelAttribute("asker")
    @Nullable
    Asker asker(@Nullable Authentication authentication) {
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? null
                : Asker.of(authentication);
    }
}
