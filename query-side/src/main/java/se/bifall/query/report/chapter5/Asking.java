package se.bifall.query.report.chapter5;

import java.util.List;
import se.bifall.query.analysis.Quantity;

/**
 * One table of figures, as a question to the events.
 *
 * @param name of the table
 * @param parameters as in the address of an analysis, without the year
 * @param quantities in the order of the columns
 * @param yearBefore true to show the year before beside it, and the change
 */
record Asking(String name, String parameters, List<Quantity> quantities, boolean yearBefore) {}
