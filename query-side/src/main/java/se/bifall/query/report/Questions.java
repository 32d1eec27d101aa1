package se.bifall.query.report;

import java.util.List;
import java.util.Optional;
import se.bifall.query.analysis.Addresses;
import se.bifall.query.analysis.Asked;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.analysis.Why;
import se.bifall.query.answer.Answered;
import se.bifall.query.answer.Answers;
import se.bifall.query.projection.Standing;

/** Asks, for one report, the engine that answers every question, always of the same standing. */
final class Questions {
    private final Answers answers;
    private final Standing standing;

    Questions(Answers answers, Standing standing) {
        this.answers = answers;
        this.standing = standing;
    }

    Standing standing() {
        return standing;
    }

    /**
     * @param question as in the address of an analysis
     * @throws IllegalArgumentException when it asks for what this Region does not have
     */
    Answered ask(String question) {
        Asked asked = asked(question);
        return new Answered(
                asked,
                standing,
                DistributionQuestion.answer(
                        asked, standing.columns(), standing.leftOut().size()));
    }

    private Asked asked(String question) {
        Asked asked = answers.asked(Addresses.parameters(question));
        if (!asked.unknown().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", asked.unknown()));
        }
        return asked.at(standing.point());
    }

    /** False when the question has a value that this Region does not have. */
    boolean canAsk(String question) {
        return answers.asked(Addresses.parameters(question)).unknown().isEmpty();
    }

    Found total(String question, Quantity quantity) {
        Answered answered = ask(question);
        return found(answered, List.of(), quantity, answered.distribution().total());
    }

    /** One row of an answer; nothing when there is no such row. */
    Found cell(Answered answered, List<String> cell, Quantity quantity) {
        Optional<Figures> row = answered.distribution().rows().stream()
                .filter(one -> one.key().equals(cell))
                .map(Distribution.Row::figures)
                .findFirst();
        return found(answered, cell, quantity, row.orElse(Figures.ZERO));
    }

    private Found found(Answered answered, List<String> cell, Quantity quantity, Figures figures) {
        Asked asked = answered.asked().of(quantity);
        return new Found(
                asked,
                figures.sum(quantity),
                answered.figure(cell, quantity),
                () -> Part.of(Why.of(asked, cell, standing.columns(), 0).contributions()));
    }
}
