package se.bifall.region.reading;

import java.util.Set;
import se.bifall.codes.Kronor;
import se.bifall.region.Ceiling;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** Somebody may apply, amounts are in order, and shares are per cent. */
final class SupportIsPossible implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("supportTypes");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.supportTypes().size(); i++) {
            Support support = profile.supportTypes().get(i);
            String at = "supportTypes[" + (i + 1) + "]";
            if (support.who().applicants().isEmpty()) {
                findings.add(at + ".who", "ska ha minst ett slag av sökande i applicants.");
            }
            if (!support.ordinance().matches("[0-9]{4}:[0-9]{1,4}")) {
                findings.add(at + ".ordinance", "ska vara ett SFS-nummer, till exempel 2022:1468.");
            }
            if (support.paragraph() != null && !support.paragraph().matches("[0-9]{1,3}( [a-z])? §")) {
                findings.add(at + ".paragraph", "ska vara en paragraf, till exempel 17 §.");
            }
            ceiling(support.ceiling(), at + ".ceiling", findings);
        }
    }

    private static void ceiling(Ceiling ceiling, String at, Findings findings) {
        Kronor min = ceiling.min();
        Kronor max = ceiling.max();
        if (min != null && max != null && min.exceeds(max)) {
            findings.add(at + ".min", "är " + min + ", mer än max " + max + ".");
        }
        for (int j = 0; j < ceiling.shares().size(); j++) {
            percent(ceiling.shares().get(j).percent(), at + ".shares[" + (j + 1) + "].percent", findings);
        }
    }

    static void percent(int percent, String path, Findings findings) {
        if (percent < 1 || percent > 100) {
            findings.add(path, "är " + percent + " men ska vara 1–100 procent.");
        }
    }
}
