package se.bifall.query.goal;

import java.util.List;

/**
 * Why something is as it is, as a sentence: its key among the texts of the pages, and what is filled in.
 *
 * @param args ready to be read
 */
public record Reason(String key, List<String> args) {
    static Reason of(String key, Object... args) {
        return new Reason(
                "mal.skal." + key, List.of(args).stream().map(String::valueOf).toList());
    }
}
