package se.bifall.query.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.LedBy;
import se.bifall.codes.SupportType;
import se.bifall.codes.Words;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.casefile.Posting;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.Sheet.Column;
import se.bifall.query.projection.Standing;
import se.bifall.region.AreaNames;
import se.bifall.region.RegionProfile;

/** Decisions and kronor by who leads the company, by support type or investment area, and year. */
@Component
@OpenDataOn
final class PublishedTables {
    private static final List<Column> COLUMNS = List.of(
            new Column("Tabell", "table"),
            new Column("År", "year"),
            new Column("Leds av, kod", "ledBy"),
            new Column("Leds av", "ledBy_label"),
            new Column("Stödform, kod", "supportType"),
            new Column("Stödform", "supportType_label"),
            new Column("Investeringsområde, kod", "investmentArea"),
            new Column("Investeringsområde", "investmentArea_label"),
            new Column("Beslut om bifall", "decisions"),
            new Column("Beviljat brutto, kr", "granted"),
            new Column("Dold", "suppressed"));
    private final RegionProfile region;
    private final Publisher publisher;
    private volatile @Nullable Worked last;

    PublishedTables(RegionProfile region, Publisher publisher) {
        this.region = region;
        this.publisher = publisher;
    }

    private record Worked(long position, List<PublishedRow> rows) {}

    Sheet sheet(Standing standing) {
        return new Sheet(
                "Fördelningar",
                COLUMNS,
                rows(standing).stream().map(this::row),
                null,
                GrantSheets.about(
                        standing,
                        publisher,
                        "Rader med färre än " + region.smallestGroup()
                                + " företag visas inte, och inte heller de rader som de kunde räknas ut ur."
                                + " Tabellerna är dolda gemensamt."));
    }

    /** Worked out once for each position of the log. */
    List<PublishedRow> rows(Standing standing) {
        Worked known = last;
        if (known == null || known.position() != standing.position()) {
            known = new Worked(standing.position(), rows(standing.cases(), region.smallestGroup()));
            last = known;
        }
        return known.rows();
    }

    static List<PublishedRow> rows(Iterable<CaseFacts> cases, int threshold) {
        Map<Integer, YearTables> years = new TreeMap<>();
        for (CaseFacts facts : cases) {
            for (Posting posting : facts.postings()) {
                boolean decision = posting.measure() == Measure.DECISION;
                if (decision || posting.measure() == Measure.GRANTED) {
                    YearTables tables =
                            years.computeIfAbsent(posting.on().getYear(), year -> new YearTables(year, threshold));
                    tables.add(
                            new YearTables.Cell(
                                    facts.applicant().ledBy().name(),
                                    facts.supportType().value(),
                                    facts.investmentArea().value()),
                            decision ? posting.amount() : 0,
                            decision ? 0 : posting.amount(),
                            facts.applicant().kind().isCompany()
                                    ? facts.applicant().identity()
                                    : null);
                }
            }
        }
        List<PublishedRow> rows = new ArrayList<>();
        years.values().forEach(tables -> rows.addAll(tables.rows()));
        rows.sort(java.util.Comparator.comparing(PublishedRow::table).thenComparingInt(PublishedRow::year));
        return List.copyOf(rows);
    }

    private List<@Nullable Object> row(PublishedRow row) {
        List<@Nullable Object> written = new ArrayList<>();
        written.add(row.table());
        written.add(row.year());
        written.add(row.ledBy());
        written.add(PublicGrant.capital(Words.of(LedBy.valueOf(row.ledBy()))));
        written.add(row.supportType());
        written.add(support(row.supportType()));
        written.add(row.area());
        written.add(row.area() == null ? null : AreaNames.of(region, new InvestmentArea(row.area())));
        written.add(row.hidden() ? null : (Object) row.decisions());
        written.add(row.hidden() ? null : (Object) row.granted());
        written.add(Boolean.toString(row.hidden()));
        return written;
    }

    private @Nullable String support(@Nullable String code) {
        return code == null
                ? null
                : region.support(new SupportType(code))
                        .map(support -> support.label())
                        .orElse(code);
    }
}
