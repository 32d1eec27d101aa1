package se.bifall.query.report;

import java.util.List;
import se.bifall.codes.FundingSource;
import se.bifall.query.casefile.Measure;
import se.bifall.query.projection.Standing;
import se.bifall.region.RegionProfile;

/** Payments from anslag 1:1 of a calendar year for the purpose of a frame, whatever year they were granted; repayments stay. */
public final class PaidOfPurpose {
    private PaidOfPurpose() {}

    /** One part for each payment. */
    public static List<Part> parts(Standing standing, String purpose, int year, RegionProfile region) {
        return standing.cases().stream()
                .filter(facts -> region.support(facts.supportType(), facts.receivedOn())
                        .filter(support -> support.purpose().equals(purpose))
                        .isPresent())
                .flatMap(facts -> facts.postings().stream()
                        .filter(posting -> posting.measure() == Measure.PAID
                                && posting.source() == FundingSource.ANSLAG_1_1
                                && posting.on().getYear() == year)
                        .map(posting -> new Part(
                                facts.caseId().value(),
                                facts.diarienummer(),
                                posting.event(),
                                posting.measure().name(),
                                posting.on(),
                                posting.amount(),
                                0)))
                .toList();
    }

    /** Kronor. */
    public static long sum(Standing standing, String purpose, int year, RegionProfile region) {
        return parts(standing, purpose, year, region).stream()
                .mapToLong(Part::above)
                .sum();
    }
}
