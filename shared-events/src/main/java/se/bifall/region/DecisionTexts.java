package se.bifall.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.LegalBasis;
import se.bifall.codes.SupportType;

/** What a decision document says by law and by the Region's own order: whether it may be appealed, and conditions. */
public record DecisionTexts(List<Appeal> appeals, List<Condition> conditions, List<Basis> bases) {
    public static final DecisionTexts NONE = new DecisionTexts(List.of(), List.of(), List.of());

    public DecisionTexts {
        appeals = List.copyOf(appeals);
        conditions = List.copyOf(conditions);
        bases = List.copyOf(bases);
    }

    /**
     * Whether decisions of some kinds may be appealed.
     *
     * @param ordinances SFS numbers of the ordinances that it holds for; empty for all
     * @param text whole sentences for the party, with where and when
     */
    public record Appeal(
            Set<DecisionKind> decisions,
            Set<String> ordinances,
            boolean appealable,
            String text,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Dated {
        public Appeal {
            decisions = Set.copyOf(decisions);
            ordinances = Set.copyOf(ordinances);
        }

        boolean isAbout(DecisionKind kind, String ordinance, LocalDate on) {
            return holdsOn(on) && decisions.contains(kind) && (ordinances.isEmpty() || ordinances.contains(ordinance));
        }
    }

    /**
     * A condition that an approval under an ordinance has from the beginning.
     *
     * @param source its paragraph
     */
    public record Condition(
            Set<String> ordinances,
            String text,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Dated {
        public Condition {
            ordinances = Set.copyOf(ordinances);
        }
    }

    /**
     * The paragraph that support under an ordinance is most often granted by: a proposal to the person who decides.
     *
     * @param supportTypes empty for all under the ordinance
     */
    public record Basis(String ordinance, Set<SupportType> supportTypes, LegalBasis paragraph) {
        public Basis {
            supportTypes = Set.copyOf(supportTypes);
        }
    }

    /** Empty when the profile proposes none. */
    public Optional<LegalBasis> basis(String ordinance, SupportType supportType) {
        return bases.stream()
                .filter(basis -> basis.ordinance().equals(ordinance))
                .filter(basis ->
                        basis.supportTypes().isEmpty() || basis.supportTypes().contains(supportType))
                .map(Basis::paragraph)
                .findFirst();
    }

    /** The first that is about such a decision; null when the profile says nothing. */
    public @Nullable Appeal appeal(DecisionKind kind, String ordinance, LocalDate on) {
        return appeals.stream()
                .filter(appeal -> appeal.isAbout(kind, ordinance, on))
                .findFirst()
                .orElse(null);
    }

    /** As {@code Text (källa).} */
    public List<String> conditions(String ordinance, LocalDate on) {
        return conditions.stream()
                .filter(condition ->
                        condition.holdsOn(on) && condition.ordinances().contains(ordinance))
                .map(condition -> condition.text() + " (" + condition.source() + ").")
                .toList();
    }
}
