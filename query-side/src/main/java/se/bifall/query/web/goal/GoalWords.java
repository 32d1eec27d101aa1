package se.bifall.query.web.goal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.bifall.codes.Fulfilment;
import se.bifall.query.goal.GoalFacts;
import se.bifall.query.goal.Reason;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.Status;
import se.bifall.region.Indicator;

/** Reasons as sentences, and where a goal stands in words and colour. */
@Component
public class GoalWords {
    private final MessageSource texts;

    GoalWords(MessageSource texts) {
        this.texts = texts;
    }

    /** In the reader's language. */
    public String of(Reason reason) {
        return of(reason, LocaleContextHolder.getLocale());
    }

    String of(Reason reason, Locale locale) {
        return texts.getMessage(reason.key(), reason.args().toArray(), locale);
    }

    /** Not judged where there is none. */
    public Status status(@Nullable Fulfilment fulfilment) {
        return fulfilment == null
                ? new Status(text("mal.ejBedomd"), "ended")
                : new Status(
                        PageWords.of(fulfilment),
                        switch (fulfilment) {
                            case WHOLLY -> "running";
                            case PARTLY -> "waiting";
                            case NOT -> "negative";
                        });
    }

    /** Not reported where there is none. */
    public Status activity(GoalFacts.@Nullable Status reported) {
        return reported == null
                ? new Status(text("mal.ejRapporterad"), "ended")
                : new Status(
                        PageWords.of(reported.status()),
                        switch (reported.status().contribution()) {
                            case WHOLLY -> "running";
                            case PARTLY -> "waiting";
                            case NOT -> "negative";
                        });
    }

    /** About a field of a form; empty where there is nothing to say. */
    String help(String field) {
        String help = texts.getMessage("mal.hjalp." + field, null, "", LocaleContextHolder.getLocale());
        return help == null ? "" : help;
    }

    /** How an indicator is held against its target. */
    public String kind(Indicator.Kind kind) {
        return text("mal.slag." + kind);
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
