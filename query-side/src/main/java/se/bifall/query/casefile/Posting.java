package se.bifall.query.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.FundingSource;

/**
 * One amount of one kind on one legal day: the atom that every figure is a sum of.
 *
 * @param on legal day; its year is the year the amount is booked in
 * @param source null for what was applied for and not decided
 * @param amount kronor, days or a count, as its measure says; negative only where the measure says so
 * @param event position in the log of the event that booked it: where Varför? ends
 */
public record Posting(
        Measure measure, LocalDate on, @Nullable FundingSource source, long amount, long event) {}
