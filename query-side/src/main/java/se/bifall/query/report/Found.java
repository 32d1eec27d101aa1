package se.bifall.query.report;

import java.util.List;
import java.util.function.Supplier;
import se.bifall.query.analysis.Asked;
import se.bifall.query.analysis.FigureId;

/**
 * An answer to one question.
 *
 * @param asked what was asked
 * @param amount kronor or a count
 * @param id its name, which answers <i>Varför?</i>
 * @param parts what it is the sum of, worked out when somebody asks
 */
record Found(Asked asked, long amount, FigureId id, Supplier<List<Part>> parts) {}
