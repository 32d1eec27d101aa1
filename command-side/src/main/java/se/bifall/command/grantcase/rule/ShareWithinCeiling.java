package se.bifall.command.grantcase.rule;

import java.util.Locale;
import java.util.OptionalInt;
import se.bifall.codes.CompanySize;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.region.Support;

/**
 * A support type pays at most a share of the approved costs, by area, company size and what has been assessed.
 *
 * @param area name of the investment area on the day of the decision
 * @param percent the highest share that holds for the case; empty when none does
 */
public record ShareWithinCeiling(
        Kronor granted, Kronor approvedExpenditure, OptionalInt percent, String area, CompanySize size, Support support)
        implements Rule {
    @Override
    public boolean holds() {
        if (support.ceiling().shares().isEmpty()) {
            return true;
        }
        return percent.isPresent() && granted.amount() * 100 <= approvedExpenditure.amount() * percent.getAsInt();
    }

    @Override
    public String field() {
        return "funding";
    }

    @Override
    public String sentence() {
        String circumstances = " (investeringsområde: " + area + ", storlek: "
                + Words.of(size).toLowerCase(Words.SWEDISH) + "; " + support.reference() + ").";
        if (percent.isEmpty()) {
            return "Det finns ingen stödnivå i " + support.label().toLowerCase(Words.SWEDISH) + " för ärendet"
                    + circumstances;
        }
        return support.label() + " lämnas med högst " + percent.getAsInt() + " procent av de godkända kostnaderna; "
                + Words.kronor(granted) + " av " + Words.kronor(approvedExpenditure) + " är "
                + share() + " procent" + circumstances;
    }

    private String share() {
        return approvedExpenditure.isZero()
                ? "mer än 100"
                : String.format(
                        Locale.forLanguageTag("sv-SE"),
                        "%.1f",
                        100.0 * granted.amount() / approvedExpenditure.amount());
    }
}
