package se.bifall.query.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.casefile.Posting;
import se.bifall.query.projection.AsOf;
import se.bifall.query.projection.Standing;
import se.bifall.report.ReportKind;

/** Every kind of report, drafted at any point in time. */
@Component
public final class Reports {
    private final List<ReportMaker> makers;
    private final AsOf asOf;

    Reports(List<ReportMaker> makers, AsOf asOf) {
        this.makers = makers.stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList();
        this.asOf = asOf;
    }

    /** In the order they are listed. */
    public List<ReportMaker> makers() {
        return makers;
    }

    /** @param slug as in the address */
    public Optional<ReportMaker> named(String slug) {
        return makers.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** @throws IllegalArgumentException for a kind that nobody writes any longer */
    public ReportMaker maker(ReportKind kind) {
        return makers.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind.name()));
    }

    public Draft draft(ReportMaker maker, int year, PointInTime point) {
        return maker.draft(new ReportMaker.Scope(year, asOf.at(point)));
    }

    /**
     * The same as it is published: without the figures that few companies stand behind, and without those that would give
     * them away.
     *
     * @param smallestGroup the fewest companies that stand behind a figure that is shown; null to hide nothing
     */
    public Draft published(ReportMaker maker, int year, PointInTime point, @Nullable Integer smallestGroup) {
        Draft all = draft(maker, year, point);
        Set<String> hidden = smallestGroup == null ? Set.of() : SmallGroups.hidden(all, smallestGroup);
        return hidden.isEmpty()
                ? all
                : maker.draft(new ReportMaker.Scope(year, all.standing(), hidden))
                        .askedAt(all.point());
    }

    /** The newest year with an approval, which a report is most often about; empty before the first. */
    public Optional<Integer> newestYear(PointInTime point) {
        Standing standing = asOf.at(point);
        return standing.cases().stream()
                .flatMap(one -> one.postings().stream())
                .filter(posting -> posting.measure() == Measure.DECISION)
                .map(Posting::on)
                .max(java.time.LocalDate::compareTo)
                .map(java.time.LocalDate::getYear);
    }
}
