package se.bifall.query.analysis;

import org.springframework.stereotype.Component;
import se.bifall.codes.Phase;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by where the case stands at the point asked for. */
@Component
final class PhaseDistribution extends EnumDistribution<Phase> {
    PhaseDistribution() {
        super("phase", Phase.class);
    }

    @Override
    Phase of(CaseFacts facts, Posting posting) {
        return facts.phase();
    }
}
