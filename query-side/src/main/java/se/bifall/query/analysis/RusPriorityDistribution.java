package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
import se.bifall.region.RegionProfile;

/** Figures by primary RUS priority; only programme administration has none among project grants. */
@Component
final class RusPriorityDistribution implements Analysis {
    private final RegionProfile region;

    RusPriorityDistribution(RegionProfile region) {
        this.region = region;
    }

    @Override
    public String name() {
        return "rusPriority";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return facts.primaryPriority() == null ? NONE : facts.primaryPriority().value();
    }

    @Override
    public boolean isKey(String key) {
        return key.equals(NONE)
                || region.priorities().stream()
                        .anyMatch(priority -> priority.code().value().equals(key));
    }

    @Override
    public String labelOf(String key, Wording words) {
        return region.priorities().stream()
                .filter(priority -> priority.code().value().equals(key))
                .findFirst()
                .map(priority -> key + ". " + priority.label())
                .orElseGet(() -> words.word("key.noPriority"));
    }
}
