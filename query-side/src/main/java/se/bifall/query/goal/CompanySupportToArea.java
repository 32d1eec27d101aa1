package se.bifall.query.goal;

import java.util.Collection;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.Computation;
import se.bifall.region.Indicator;

/** The share of net företagsstöd that went to one investment area, which the indicator of the region profile names. */
@Component
final class CompanySupportToArea implements ComputedIndicator {
    private final CaseQuestion cases;

    CompanySupportToArea(CaseQuestion cases) {
        this.cases = cases;
    }

    @Override
    public Computation computes() {
        return Computation.COMPANY_SUPPORT_TO_AREA;
    }

    @Override
    public String definition(Indicator indicator) {
        return "Företagsstöd ur anslag 1:1 under året, netto efter återtag och återföringar: kronor till område "
                + area(indicator) + " av kronor till alla områden. Kommersiell service ingår.";
    }

    @Override
    public Counted of(Indicator indicator, int year, Collection<CaseFacts> facts) {
        String base = "grantKind=FORETAGSSTOD&fundingSource=ANSLAG_1_1&year=" + year;
        long whole = cases.total(base, "net", facts);
        long part = cases.total(base + "&investmentArea=" + area(indicator), "net", facts);
        return whole <= 0 || part < 0
                ? new Counted(null, Reason.of("ingetForetagsstod"))
                : new Counted(
                        Figure.of(Exact.share(part, whole)),
                        Reason.of("omrade", Words.kronor(Kronor.of(part)), Words.kronor(Kronor.of(whole))));
    }

    /** The profile is refused without one. */
    private static String area(Indicator indicator) {
        return Objects.requireNonNull(indicator.area()).value();
    }
}
