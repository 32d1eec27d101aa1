package se.bifall.query.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.GrantKind;
import se.bifall.query.casefile.CaseFacts;

/**
 * The number that a registrar would write next: of the series that most cases of the kind got in their newest year, counted on
 * in this year. A proposal, for the diary itself says whether it is free; a number that is written in no such way proposes
 * nothing.
 */
final class NextDiarienummer {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<before>(?:.*[^0-9])?)(?<year>[12][0-9]{3})" + "(?<between>[/-])(?<number>[0-9]{1,6})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<before>(?:.*[^0-9])?)(?<number>[0-9]{1,5})(?<between>[/-])(?<year>[12][0-9]{3})");

    private NextDiarienummer() {}

    /** @param yearFirst whether the year stands before the number */
    private record Series(String before, String between, boolean yearFirst, GrantKind kind) {
        String written(int year, int number, int digits) {
            String padded =
                    "0".repeat(Math.max(0, digits - Integer.toString(number).length())) + number;
            return before + (yearFirst ? year + between + padded : padded + between + year);
        }
    }

    private record Taken(Series series, int year, int number, int digits) {
        static @Nullable Taken of(CaseFacts facts) {
            String written = facts.diarienummer();
            if (written == null) {
                return null;
            }
            Matcher first = YEAR_FIRST.matcher(written);
            Matcher last = YEAR_LAST.matcher(written);
            return first.matches()
                    ? of(first, true, facts.grantKind())
                    : last.matches() ? of(last, false, facts.grantKind()) : null;
        }

        private static Taken of(Matcher parts, boolean yearFirst, GrantKind kind) {
            return new Taken(
                    new Series(parts.group("before"), parts.group("between"), yearFirst, kind),
                    Integer.parseInt(parts.group("year")),
                    Integer.parseInt(parts.group("number")),
                    parts.group("number").length());
        }
    }

    static Optional<String> after(Collection<CaseFacts> cases, GrantKind kind, int year) {
        List<Taken> taken = cases.stream()
                .map(Taken::of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(one -> one.year() <= year)
                .toList();
        return series(taken.stream().filter(one -> one.series().kind() == kind))
                .or(() -> series(taken.stream()))
                .map(series -> next(taken, series, year));
    }

    /** The one most used in the newest year that any is used in. */
    private static Optional<Series> series(Stream<Taken> taken) {
        Map<Integer, List<Taken>> years = taken.collect(Collectors.groupingBy(Taken::year));
        return years.keySet().stream()
                .max(Comparator.naturalOrder())
                .flatMap(newest -> Objects.requireNonNull(years.get(newest)).stream()
                        .collect(Collectors.groupingBy(Taken::series, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<Series, Long>comparingByValue()
                                .thenComparing(entry -> entry.getKey().before()))
                        .map(Map.Entry::getKey));
    }

    /** Series of other kinds that are written alike are the same diary. */
    private static String next(List<Taken> taken, Series series, int year) {
        List<Taken> alike = taken.stream()
                .filter(one -> one.series().before().equals(series.before())
                        && one.series().between().equals(series.between())
                        && one.series().yearFirst() == series.yearFirst())
                .toList();
        int last = alike.stream()
                .filter(one -> one.year() == year)
                .mapToInt(Taken::number)
                .max()
                .orElse(0);
        int digits = alike.stream().mapToInt(Taken::digits).max().orElse(1);
        boolean padded = alike.stream().mapToInt(Taken::digits).distinct().count() == 1;
        return series.written(year, last + 1, padded ? digits : 1);
    }
}
