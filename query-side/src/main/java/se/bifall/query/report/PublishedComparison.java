package se.bifall.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import se.bifall.query.analysis.Addresses;
import se.bifall.query.analysis.DistributionQuestion;
import se.bifall.query.analysis.FactColumns;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.report.PublishedYear.Figure;
import se.bifall.query.report.PublishedYear.Term;

/** Published figures beside the same figures computed from events, by the same engine that answers every question. */
@Component
public class PublishedComparison {
    private final DistributionQuestion question;

    PublishedComparison(DistributionQuestion question) {
        this.question = question;
    }

    /** @param computed kronor, a count, or a share in per cent with two decimals */
    public record Line(Figure figure, BigDecimal computed) {
        /** True when the computed figure, rounded as the report rounds, is the published one. */
        public boolean agrees() {
            return computed.setScale(0, RoundingMode.HALF_UP).longValueExact() == figure.published();
        }
    }

    public List<Line> compare(PublishedYear published, Collection<CaseFacts> facts) {
        FactColumns columns = new FactColumns(facts);
        return published.figures().stream()
                .map(figure -> new Line(figure, compute(figure, columns)))
                .toList();
    }

    private BigDecimal compute(Figure figure, FactColumns facts) {
        BigDecimal sum = BigDecimal.valueOf(sum(figure.terms(), facts));
        List<Term> of = figure.of();
        if (of == null) {
            return sum;
        }
        long whole = sum(of, facts);
        return whole == 0
                ? BigDecimal.ZERO
                : sum.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private long sum(List<Term> terms, FactColumns facts) {
        return terms.stream()
                .mapToLong(term -> DistributionQuestion.answer(
                                question.asked(Addresses.parameters(term.where())), facts, 0)
                        .total()
                        .sum(Quantity.valueOf(term.measure())))
                .sum();
    }
}
