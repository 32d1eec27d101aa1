package se.bifall.query.goal;

import java.util.Collection;
import org.springframework.stereotype.Component;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.Computation;

/** The share of net företagsstöd that went to investment area 1 (A until 2022). */
@Component
final class CompanySupportToArea1 implements ComputedIndicator {
    private final CaseQuestion cases;

    CompanySupportToArea1(CaseQuestion cases) {
        this.cases = cases;
    }

    @Override
    public Computation computes() {
        return Computation.COMPANY_SUPPORT_TO_AREA_1;
    }

    @Override
    public String definition() {
        return "Företagsstöd ur anslag 1:1 under året, netto efter återtag och återföringar: kronor till område 1 av kronor"
                + " till alla områden. Kommersiell service ingår.";
    }

    @Override
    public Counted of(int year, Collection<CaseFacts> facts) {
        String base = "grantKind=FORETAGSSTOD&fundingSource=ANSLAG_1_1&year=" + year;
        long whole = cases.total(base, "net", facts);
        long part = cases.total(base + "&investmentArea=1", "net", facts);
        return whole <= 0 || part < 0
                ? new Counted(null, Reason.of("ingetForetagsstod"))
                : new Counted(
                        Figure.of(Exact.share(part, whole)),
                        Reason.of("omrade1", Words.kronor(Kronor.of(part)), Words.kronor(Kronor.of(whole))));
    }
}
