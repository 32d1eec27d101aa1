package se.bifall.query.analysis;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by industry: section of SNI 2007, A to U (SCB, MIS 2007:2), which the first two digits lie in. */
@Component
final class SniSectionDistribution implements Analysis {
    /** The first division of each section; a division past the last belongs to none. */
    private static final NavigableMap<Integer, String> FIRST_DIVISION = new TreeMap<>(Map.ofEntries(
            Map.entry(1, "A"),
            Map.entry(5, "B"),
            Map.entry(10, "C"),
            Map.entry(35, "D"),
            Map.entry(36, "E"),
            Map.entry(41, "F"),
            Map.entry(45, "G"),
            Map.entry(49, "H"),
            Map.entry(55, "I"),
            Map.entry(58, "J"),
            Map.entry(64, "K"),
            Map.entry(68, "L"),
            Map.entry(69, "M"),
            Map.entry(77, "N"),
            Map.entry(84, "O"),
            Map.entry(85, "P"),
            Map.entry(86, "Q"),
            Map.entry(90, "R"),
            Map.entry(94, "S"),
            Map.entry(97, "T"),
            Map.entry(99, "U")));

    @Override
    public String name() {
        return "sniSection";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        String sni = facts.applicant().sni();
        Map.Entry<Integer, String> section =
                sni == null ? null : FIRST_DIVISION.floorEntry(Integer.valueOf(sni.substring(0, 2)));
        return section == null ? NOT_REPORTED : section.getValue();
    }

    @Override
    public boolean isKey(String key) {
        return key.equals(NOT_REPORTED) || FIRST_DIVISION.containsValue(key);
    }

    @Override
    public String labelOf(String key, Wording words) {
        return key.equals(NOT_REPORTED) ? words.word("notReported") : key + " " + words.word("sni." + key);
    }
}
