package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A template as it is written, and the words in it that no bundle knows of. */
record Template(String name, String source) {
    private static final Path FOLDER = Path.of("src/main/resources/templates");

    /** The same in every language: the unit of money, a file format, the name of the system, the demo's password. */
    private static final Set<String> EVERYWHERE = Set.of("kr", "PDF", "Bifall", "demo", ".", ",", ":");

    /** What the search box is given, in the words of its own language. */
    private static final Set<String> NO_ATTRIBUTES_OF_TEXT =
            Set.of("th:href", "th:action", "th:class", "th:classappend");

    private static final Set<String> READ_OUT = Set.of("aria-label", "title", "placeholder", "alt", "data-label");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SAID = Pattern.compile("[åäöÅÄÖ]|\\p{Ll}{2,} \\p{Ll}{2,}|^\\p{Lu}\\p{Ll}+( |$)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern JOINED = Pattern.compile("\\|([^|]*)\\|");
    private static final Pattern VALUE = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.]*)|#messages\\.msg\\('([\\w.]*\\w)'[,)]");
    private static final Pattern KEY_START =
            Pattern.compile("#messages\\.msg\\('([\\w.]+\\.)' \\+|#\\{\\|([\\w.]+\\.)\\$|#\\{\\$\\{'([\\w.]+\\.)' \\+");

    static List<Template> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(Template::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template read(Path file) {
        try {
            return new Template(FOLDER.relativize(file).toString(), Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return found(KEY);
    }

    /** The beginnings of keys that are put together when the page is made. */
    Set<String> keyStarts() {
        return found(KEY_START);
    }

    private Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(source).results().forEach(result -> groups(result).forEach(found::add));
        return found;
    }

    private static Stream<String> groups(MatchResult result) {
        return Stream.iterate(1, group -> group <= result.groupCount(), group -> group + 1)
                .map(result::group)
                .filter(group -> group != null);
    }

    /** Everything that would be read in the same words whatever the language of the page. */
    List<String> bareTexts() {
        Document page = Jsoup.parse(source, Parser.xmlParser());
        List<String> bare = new ArrayList<>();
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text && !isReplaced(text)) {
                String said = text.text().replaceAll("\\[\\[.*?]]", "").strip();
                if (WORD.matcher(said).find() && !EVERYWHERE.contains(said)) {
                    bare.add(said);
                }
            }
            if (node instanceof Element element) {
                element.attributes().forEach(attribute -> addSaid(attribute, bare));
            }
        });
        return bare;
    }

    /** Text that only shows where the value goes. */
    private static boolean isReplaced(TextNode text) {
        for (org.jsoup.nodes.Node at = text.parent(); at instanceof Element element; at = element.parent()) {
            boolean replaced = !element.tagName().equals("html") && element.hasAttr("th:replace");
            if (replaced
                    || element.hasAttr("th:text")
                    || element.hasAttr("th:utext")
                    || Set.of("style", "script").contains(element.tagName())) {
                return true;
            }
        }
        return false;
    }

    private static void addSaid(Attribute attribute, List<String> bare) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        if (READ_OUT.contains(name) && WORD.matcher(value).find()) {
            bare.add(name + ": " + value);
        }
        boolean shows = name.startsWith("th:")
                && !NO_ATTRIBUTES_OF_TEXT.contains(name)
                && !Set.of("th:if", "th:unless", "th:each", "th:case", "th:switch", "th:fragment")
                        .contains(name);
        if (shows) {
            Stream.of(QUOTED, JOINED)
                    .flatMap(pattern -> pattern.matcher(value).results())
                    .map(said -> VALUE.matcher(said.group(1)).replaceAll(""))
                    .filter(said -> !EVERYWHERE.contains(said.strip())
                            && SAID.matcher(said).find())
                    .filter(said -> !said.contains("– Bifall"))
                    .forEach(said -> bare.add(name + ": " + said));
        }
    }
}
