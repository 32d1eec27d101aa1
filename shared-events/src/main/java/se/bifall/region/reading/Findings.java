package se.bifall.region.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects mistakes, and knows the line of every path that was read. */
final class Findings {
    private final List<ProfileFault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    void at(String path, int line) {
        lines.put(path, line);
    }

    /** A mistake that leaves the value usable. */
    void add(String path, String reason) {
        faults.add(new ProfileFault(line(path), path, reason));
    }

    /** A mistake on a line of its own, as an unknown key. */
    void add(int line, String path, String reason) {
        faults.add(new ProfileFault(line, path, reason));
    }

    /** A mistake after which the section is not complete, so that nothing can be checked against it. */
    void breaks(String path, String reason) {
        add(path, reason);
        broken.add(section(path));
    }

    boolean isBroken(String section) {
        return broken.contains(section);
    }

    /** In the order of the file. */
    List<ProfileFault> all() {
        return faults.stream()
                .sorted(Comparator.comparingInt(ProfileFault::line))
                .distinct()
                .toList();
    }

    /** The line of the path, or of the nearest that contains it. */
    private int line(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    private static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }

    private static String section(String path) {
        return path.split("[.\\[]", 2)[0];
    }
}
