package se.bifall.query.casefile;

import java.time.LocalDate;
import se.bifall.codes.FundingSplit;
import se.bifall.codes.Kronor;
import se.bifall.query.casefile.CaseFacts.Financing;

/**
 * What the applicant and others pay of the approved costs. Own and others' part count only while what was stated of them
 * makes the whole; what is left is <i>uppgift saknas</i>, as in every case that never said.
 */
final class CoFinancing {
    private CoFinancing() {}

    /** The decision in force says anew what the grant leaves; a difference is booked on its day. */
    static void decided(CaseFacts f, LocalDate on, Kronor expenditure, FundingSplit funding) {
        long left = expenditure.amount() - funding.total().amount();
        book(f, Measure.CO_FINANCED, on, left);
        book(f, on, left);
    }

    /** Who pays is a fact about the decision in force: booked on the day that the sum was, whenever it was told. */
    static void told(CaseFacts f) {
        f.postings.stream()
                .filter(posting -> posting.measure() == Measure.CO_FINANCED)
                .reduce((one, later) -> later)
                .ifPresent(decided -> book(f, decided.on(), f.posted(Measure.CO_FINANCED)));
    }

    private static void book(CaseFacts f, LocalDate on, long left) {
        Financing stated = f.financing != null && f.financing.makes(left) ? f.financing : Financing.NONE;
        book(f, Measure.OWN_FINANCED, on, stated.own().amount());
        book(f, Measure.OTHERS_FINANCED, on, stated.others().amount());
    }

    private static void book(CaseFacts f, Measure measure, LocalDate on, long now) {
        long before = f.posted(measure);
        if (now != before) {
            f.post(measure, on, null, now - before);
        }
    }
}
