package se.bifall.command.grantcase.rule;

import java.time.LocalDate;

/** Who is asked gets at least the day after to answer (förvaltningslagen 25–26 §§). */
public record TimeToAnswer(String field, LocalDate asked, LocalDate answerBy) implements Rule {
    @Override
    public boolean holds() {
        return answerBy.isAfter(asked);
    }

    @Override
    public String sentence() {
        return "Svar senast " + answerBy + " ger ingen tid att svara; det sändes " + asked + ".";
    }
}
