package se.bifall.query.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads the search box: words, and terms as {@code läge:pågående -kommun:umeå belopp:>500000}. Everything must hold; a
 * comma between values is "or", a minus before a term is "not", quotation marks keep words together.
 */
@Component
public class QueryReader {
    private static final Pattern PART =
            Pattern.compile("(-?)(?:(\\p{L}+):)?(\"[^\"]*\"?|\\S*?(?:,\"[^\"]*\"|[^\\s\"])*)(?:\\s+|$)");
    private static final int MOST = 500;
    private final QueryTerms terms;

    QueryReader(QueryTerms terms) {
        this.terms = terms;
    }

    /** @param me user name of who asks: what {@code handläggare:jag} means */
    public Query read(String typed, String me) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Query.NOTHING;
        }
        if (text.length() > MOST) {
            return new Query(
                    text.substring(0, MOST), List.of(), List.of("Sökningen är längre än " + MOST + " tecken."));
        }
        List<Predicate<Entry>> found = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.lookingAt() && !part.group().isEmpty()) {
            read(part, me, found, errors);
            part.region(part.end(), text.length());
        }
        return new Query(text, found, errors);
    }

    private void read(Matcher part, String me, List<Predicate<Entry>> found, List<String> errors) {
        boolean not = !part.group(1).isEmpty();
        String key = part.group(2);
        String value = Objects.requireNonNull(part.group(3));
        Predicate<Entry> term;
        if (key == null) {
            String words = unquoted(value).toLowerCase(Locale.ROOT);
            if (words.isEmpty()) {
                return;
            }
            term = entry -> entry.holds(words);
        } else {
            try {
                term = terms.term(key.toLowerCase(Locale.ROOT), values(value), me);
            } catch (QueryTerms.Meaningless e) {
                errors.add(Objects.requireNonNull(e.getMessage()));
                return;
            }
        }
        found.add(not ? term.negate() : term);
    }

    private static List<String> values(String value) {
        List<String> values = new ArrayList<>();
        for (String one : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            String plain = unquoted(one).strip();
            if (!plain.isEmpty()) {
                values.add(plain);
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        return value.replace("\"", "");
    }
}
