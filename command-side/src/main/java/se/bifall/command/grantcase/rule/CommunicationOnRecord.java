package se.bifall.command.grantcase.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The day of communication in a decision is that of a communication in the case (förvaltningslagen 25 §).
 *
 * @param recorded days on which material was sent
 * @param demanded false for an old case that has none recorded: then the decision's own word stands
 */
public record CommunicationOnRecord(
        @Nullable LocalDate communicatedOn, Collection<LocalDate> recorded, boolean demanded) implements Rule {
    @Override
    public boolean holds() {
        return communicatedOn == null || recorded.contains(communicatedOn) || (recorded.isEmpty() && !demanded);
    }

    @Override
    public String field() {
        return "decision.communicatedOn";
    }

    @Override
    public String sentence() {
        return "Ingen kommunicering är registrerad med sänt dag " + communicatedOn + ". "
                + (recorded.isEmpty()
                        ? "Registrera den först"
                        : "Registrerade: "
                                + recorded.stream()
                                        .sorted()
                                        .map(LocalDate::toString)
                                        .collect(Collectors.joining(", ")))
                + ", eller ange varför underlaget inte kommunicerades (förvaltningslagen 25 §).";
    }
}
