package se.bifall.query.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.bifall.query.work.Deadline;

/**
 * A deadline in words and, for those who see it, in colour.
 *
 * @param when how far off it is, as {@code om 3 dagar}
 */
record DeadlineView(
        String kindText, LocalDate day, @Nullable String law, String stateText, String when, String css) {
    /** As {@code Komplettering, om 3 dagar}. */
    public String what() {
        return kindText + ", " + when;
    }

    /** Finds the words in the reader's language. */
    @Component
    static final class Maker {
        private final MessageSource messages;

        Maker(MessageSource messages) {
            this.messages = messages;
        }

        DeadlineView of(Deadline deadline, LocalDate today) {
            long days = ChronoUnit.DAYS.between(today, deadline.day());
            return new DeadlineView(
                    word("frist." + deadline.kind()),
                    deadline.day(),
                    deadline.kind().law(),
                    word("frist." + deadline.state()),
                    word("frist." + (days < 0 ? "sen" : days == 0 ? "idag" : "om"), Math.abs(days)),
                    "deadline deadline-" + deadline.state().name().toLowerCase(Locale.ROOT));
        }

        List<DeadlineView> all(List<Deadline> deadlines, LocalDate today) {
            return deadlines.stream().map(deadline -> of(deadline, today)).toList();
        }

        private String word(String key, Object... arguments) {
            return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        }
    }
}
