package se.bifall.query.web.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.query.replay.Difference;
import se.bifall.query.replay.Fact;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageWords;

/** Single facts in the words of the page: under {@code fact.}, or those of the events' fields. */
@Component
final class FactWords {
    private final Labels labels;

    FactWords(Labels labels) {
        this.labels = labels;
    }

    /** As “Rekvisition 2”, or “Allmänt” for what is of the whole. */
    String part(Fact fact) {
        String part = PageWords.word("fact.part." + (fact.part().isEmpty() ? "whole" : fact.part()));
        Object element = fact.element();
        if (element == null || element.equals("")) {
            return part;
        }
        return part + (element instanceof Number ? " " : ": ") + labels.of(element);
    }

    /** The same name may mean another thing in a part of its own. */
    static String name(Fact fact) {
        String field = fact.name();
        String own = "fact." + fact.part() + "." + field;
        if (PageWords.has(own)) {
            return PageWords.word(own);
        }
        return PageWords.has("fact." + field) ? PageWords.word("fact." + field) : PageWords.field(field);
    }

    String value(Object value) {
        if (value instanceof Enum<?> constant) {
            String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            return PageWords.has(key) ? labels.of(value) : PageWords.word("fact." + key);
        }
        return switch (value) {
            case Instant at -> Labels.time(at);
            case Long number -> PageWords.number(number);
            default -> labels.of(value);
        };
    }

    String before(Difference difference) {
        return oneSide(difference.before(), difference.after());
    }

    String after(Difference difference) {
        return oneSide(difference.after(), difference.before());
    }

    /** No money is zero kronor, and not nothing known. */
    private String oneSide(@Nullable Object value, @Nullable Object other) {
        if (value != null) {
            return value(value);
        }
        return other instanceof Kronor || other instanceof FundingSplit ? PageWords.kronor(Kronor.ZERO) : "–";
    }
}
