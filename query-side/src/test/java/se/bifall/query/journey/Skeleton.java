package se.bifall.query.journey;

import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What axe-core judges of a page: its elements, their classes, roles, names and what they refer to, and where there are
 * words, but not which words. Rows of one kind are one. Two pages with the same skeleton are the same to axe-core; how
 * much room the words take is looked at for each page by itself.
 */
record Skeleton(String text) {
    private static final Set<String> WORDS = Set.of("value", "href", "action", "datetime", "content", "src", "d");

    /** @param body HTML of a whole page */
    static Skeleton of(String body) {
        return new Skeleton(bones(Jsoup.parse(body).body()));
    }

    private static String bones(Element element) {
        StringBuilder bones = new StringBuilder("<").append(element.tagName());
        TreeMap<String, String> attributes = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            attributes.put(attribute.getKey(), bone(attribute));
        }
        bones.append(attributes).append('>');
        String before = "";
        for (var child : element.childNodes()) {
            String one = child instanceof Element inner
                    ? bones(inner)
                    : child instanceof TextNode words && !words.isBlank() ? "words" : "";
            if (!one.equals(before)) {
                bones.append(one);
            }
            before = one.isEmpty() ? before : one;
        }
        return bones.append("</>").toString();
    }

    private static String bone(Attribute attribute) {
        if (attribute.getValue().isBlank()) {
            return "";
        }
        return WORDS.contains(attribute.getKey())
                ? "words"
                : attribute.getValue().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+", "0");
    }
}
