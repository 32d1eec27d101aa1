package se.bifall.query.analysis;

import java.util.List;
import org.springframework.stereotype.Component;
import se.bifall.codes.LedBy;
import se.bifall.codes.Wording;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;

/** Figures by who leads the company operatively, as stated in the application (national statistics use the same base). */
@Component
final class LedByDistribution implements Analysis {
    /** One and the same for every question, since columns are kept by it. */
    private static final List<Alternative> ALTERNATIVES = List.of(new Alternative("agande", new ByOwnership()));

    @Override
    public String name() {
        return "ledBy";
    }

    @Override
    public String keyOf(CaseFacts facts, Posting posting) {
        return facts.applicant().ledBy().name();
    }

    @Override
    public boolean isKey(String key) {
        return Keys.isConstant(LedBy.class, key);
    }

    @Override
    public String labelOf(String key, Wording words) {
        return words.of(LedBy.valueOf(key));
    }

    /** What if ownership is looked at instead (tillväxtcheck asks for both). */
    @Override
    public List<Alternative> alternatives() {
        return ALTERNATIVES;
    }

    private static final class ByOwnership extends EnumDistribution<LedBy> {
        ByOwnership() {
            super("ledBy", LedBy.class);
        }

        @Override
        public String definition(Wording words) {
            return words.word("analysis.ledBy.agande.definition");
        }

        @Override
        LedBy of(CaseFacts facts, Posting posting) {
            return facts.applicant().ownedBy();
        }
    }
}
