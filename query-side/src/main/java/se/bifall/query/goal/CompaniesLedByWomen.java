package se.bifall.query.goal;

import java.util.Collection;
import org.springframework.stereotype.Component;
import se.bifall.codes.Words;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.Computation;
import se.bifall.region.Indicator;

/** The share of companies with a granted företagsstöd that are led by women. */
@Component
final class CompaniesLedByWomen implements ComputedIndicator {
    private final CaseQuestion cases;

    CompaniesLedByWomen(CaseQuestion cases) {
        this.cases = cases;
    }

    @Override
    public Computation computes() {
        return Computation.COMPANIES_LED_BY_WOMEN;
    }

    @Override
    public String definition(Indicator indicator) {
        return "Företag med bifall till företagsstöd under året, varje företag en gång: de som leds operativt av kvinnor av"
                + " alla, även de där uppgift saknas.";
    }

    @Override
    public Counted of(Indicator indicator, int year, Collection<CaseFacts> facts) {
        String base = "grantKind=FORETAGSSTOD&year=" + year;
        long whole = cases.total(base, "companies", facts);
        long part = cases.total(base + "&ledBy=WOMEN", "companies", facts);
        return whole == 0
                ? new Counted(null, Reason.of("ingaForetag"))
                : new Counted(
                        Figure.of(Exact.share(part, whole)),
                        Reason.of("kvinnor", Words.number(part), Words.number(whole)));
    }
}
