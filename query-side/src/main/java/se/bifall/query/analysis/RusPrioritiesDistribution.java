package se.bifall.query.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.bifall.codes.RusPriority;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
import se.bifall.region.RegionProfile;

/**
 * Figures by primary and secondary RUS priorities together. A key is the whole set, so that rows still add up; asking
 * for one priority finds every case that names it, first or second.
 */
@Component
final class RusPrioritiesDistribution implements Analysis {
    private static final String AND = "+";
    private final RegionProfile region;

    RusPrioritiesDistribution(RegionProfile region) {
        this.region = region;
    }

    @Override
    public String name() {
        return "rusPriorities";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        RusPriority primary = facts.primaryPriority();
        return primary == null
                ? NONE
                : Stream.concat(
                                Stream.of(primary.value()),
                                facts.secondaryPriorities().stream()
                                        .map(RusPriority::value)
                                        .sorted())
                        .distinct()
                        .collect(Collectors.joining(AND));
    }

    @Override
    public boolean isKey(String key) {
        return key.equals(NONE)
                || parts(key).stream().allMatch(part -> region.priorities().stream()
                        .anyMatch(priority -> priority.code().value().equals(part)));
    }

    @Override
    public boolean matches(String key, String asked) {
        return key.equals(asked) || (!asked.contains(AND) && parts(key).contains(asked));
    }

    @Override
    public String labelOf(String key, Wording words) {
        if (key.equals(NONE)) {
            return words.word("key.noPriority");
        }
        List<String> parts = parts(key);
        String primary = parts.getFirst();
        return parts.size() == 1
                ? primary
                : primary + " (" + words.word("analysis.rusPriorities.and") + " "
                        + String.join(", ", parts.subList(1, parts.size())) + ")";
    }

    private static List<String> parts(String key) {
        return Arrays.asList(key.split("\\+", -1));
    }
}
