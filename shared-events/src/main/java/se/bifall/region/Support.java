package se.bifall.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.EuBasis;
import se.bifall.codes.GrantKind;
import se.bifall.codes.SupportType;

/**
 * A support type (stödform) as it is from one day to another.
 *
 * @param purpose code of the decision frame that it draws on
 * @param commercialService true for stöd till kommersiell service, which lies inside företagsstöd
 * @param ordinance SFS number of the ordinance it is given under, as {@code 2022:1468}
 * @param paragraph of the ordinance, as {@code 17 §}; null when the Region has not stated it
 * @param criteria what the caseworker must find met, with source, beside what {@code demands} asks
 * @param conditions that follow from the legal basis and are part of every approval
 * @param source where the amounts, shares and limits stand
 */
public record Support(
        SupportType code,
        String label,
        GrantKind kind,
        String purpose,
        boolean commercialService,
        String ordinance,
        @Nullable String paragraph,
        EuBasis euBasis,
        Who who,
        Where where,
        Ceiling ceiling,
        Set<Demand> demands,
        List<CriterionCode> criteria,
        List<String> conditions,
        @Nullable String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Dated {
    @Override
    public Object identity() {
        return code;
    }

    public boolean demands(Demand demand) {
        return demands.contains(demand);
    }

    /** As {@code SFS 2022:1468 17 §}, without the paragraph where it is not stated. */
    public String legalBasis() {
        return "SFS " + ordinance + (paragraph == null ? "" : " " + paragraph);
    }

    /** Where a limit of this support type stands, for the sentence that refuses: the law, and the Region's own source. */
    public String reference() {
        return source == null ? legalBasis() : legalBasis() + "; " + source;
    }
}
