package se.bifall.query.queue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From a value to a value, both included: {@code >500000}, {@code 1..2}, {@code 2026-01..2026-03}, {@code <2026}.
 *
 * @param <T> what is compared
 */
record Span<T extends Comparable<? super T>>(T from, T to) {
    private static final Pattern OPERATOR = Pattern.compile("(>=|<=|>|<)(.+)");
    private static final Pattern BETWEEN = Pattern.compile("(.*?)\\.\\.(.*)");

    boolean holds(T value) {
        return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }

    /** Whole kronor; empty when the text is no such span. */
    static Optional<Span<Long>> kronor(String text) {
        return of(
                text,
                part -> part.matches("[0-9]{1,15}")
                        ? Optional.of(new Span<>(Long.parseLong(part), Long.parseLong(part)))
                        : Optional.empty(),
                new Span<>(0L, Long.MAX_VALUE),
                value -> value + 1,
                value -> value - 1);
    }

    /** Days, months or years; empty when the text is no such span. */
    static Optional<Span<LocalDate>> days(String text) {
        return of(
                text,
                Span::day,
                new Span<>(LocalDate.MIN, LocalDate.MAX),
                day -> day.plusDays(1),
                day -> day.minusDays(1));
    }

    private static Optional<Span<LocalDate>> day(String part) {
        try {
            if (part.matches("[0-9]{4}")) {
                return Optional.of(new Span<>(
                        LocalDate.of(Integer.parseInt(part), 1, 1), LocalDate.of(Integer.parseInt(part), 12, 31)));
            } else if (part.matches("[0-9]{4}-[0-9]{2}")) {
                YearMonth month = YearMonth.parse(part);
                return Optional.of(new Span<>(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = LocalDate.parse(part);
            return Optional.of(new Span<>(day, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <T extends Comparable<? super T>> Optional<Span<T>> of(
            String text,
            Function<String, Optional<Span<T>>> part,
            Span<T> everything,
            Function<T, T> next,
            Function<T, T> before) {
        Matcher operator = OPERATOR.matcher(text);
        if (operator.matches()) {
            return part.apply(operator.group(2)).map(span -> switch (operator.group(1)) {
                case ">" -> new Span<>(next.apply(span.to()), everything.to());
                case ">=" -> new Span<>(span.from(), everything.to());
                case "<" -> new Span<>(everything.from(), before.apply(span.from()));
                default -> new Span<>(everything.from(), span.to());
            });
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches() && text.length() > 2) {
            Optional<Span<T>> first =
                    between.group(1).isEmpty() ? Optional.of(everything) : part.apply(between.group(1));
            Optional<Span<T>> last =
                    between.group(2).isEmpty() ? Optional.of(everything) : part.apply(between.group(2));
            return first.flatMap(from -> last.map(to -> new Span<>(from.from(), to.to())));
        }
        return part.apply(text);
    }
}
