package se.bifall.query.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.analysis.Distribution;
import se.bifall.query.analysis.Figures;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.analysis.Suppression;
import se.bifall.query.answer.Answered;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.Sheet.About;
import se.bifall.query.export.Sheet.Column;

/** A distribution as a file: each analysis as code and in words, every quantity, and what they are. In Swedish. */
final class AnalysisSheet {
    private static final String HIDDEN = "..";
    private final Answered answered;
    private final @Nullable Suppression suppression;
    private final boolean codes;

    private AnalysisSheet(Answered answered, @Nullable Suppression suppression, boolean codes) {
        this.answered = answered;
        this.suppression = suppression;
        this.codes = codes;
    }

    /** @param suppression null when everything is shown */
    static Sheet forPeople(Answered answered, @Nullable Suppression suppression) {
        return new AnalysisSheet(answered, suppression, false).sheet();
    }

    /** With the code of each key beside its label. */
    static Sheet forMachines(Answered answered, @Nullable Suppression suppression) {
        return new AnalysisSheet(answered, suppression, true).sheet();
    }

    private Sheet sheet() {
        Distribution distribution = answered.distribution();
        return new Sheet(
                "Fördelning",
                columns(),
                distribution.rows().stream().map(row -> row(row.key(), row.figures(), hides(row.key()))),
                row(List.of(), distribution.total(), suppression != null && suppression.totalToo()),
                about());
    }

    private boolean hides(List<String> key) {
        return suppression != null && suppression.hides(key);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Analysis analysis : answered.distribution().by()) {
            if (codes) {
                columns.add(new Column(analysis.name(), analysis.name()));
            }
            columns.add(new Column(analysis.label(Wording.SWEDISH), analysis.name() + "_label"));
        }
        if (columns.isEmpty()) {
            columns.add(new Column("Urval", "selection"));
        }
        for (Quantity quantity : Quantity.values()) {
            columns.add(new Column(quantity.label(Wording.SWEDISH), quantity.name()));
        }
        return columns;
    }

    private List<@Nullable Object> row(List<String> key, Figures figures, boolean hidden) {
        List<@Nullable Object> row = new ArrayList<>(labels(key));
        for (Quantity quantity : Quantity.values()) {
            row.add(hidden ? hidden() : value(quantity, figures));
        }
        return row;
    }

    /** Machines get nothing, people two dots. */
    private @Nullable Object hidden() {
        return codes ? null : HIDDEN;
    }

    private static @Nullable Object value(Quantity quantity, Figures figures) {
        return quantity.isDerived() ? quantity.plainValueOf(figures).orElse(null) : Long.valueOf(figures.sum(quantity));
    }

    private List<String> labels(List<String> key) {
        List<Analysis> by = answered.distribution().by();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            String label = key.isEmpty()
                    ? (i == 0 ? "Summa" : "")
                    : Labels.capital(by.get(i).labelOf(key.get(i), Wording.SWEDISH));
            if (codes) {
                labels.add(key.isEmpty() ? "" : key.get(i));
            }
            labels.add(label);
        }
        return labels.isEmpty() ? List.of(key.isEmpty() ? "Summa" : "Allt") : labels;
    }

    private List<About> about() {
        List<About> about = new ArrayList<>();
        about.add(new About(
                "Källa", "Bifall, " + Wording.SWEDISH.number(answered.standing().position()) + " händelser lästa"));
        about.add(new About("Tidpunkt", PageWords.inSwedish(() -> PointView.of(
                        answered.asked().point(), answered.standing().recordedAt())
                .sentence())));
        about.add(new About(
                "Sista händelse",
                answered.standing().position() + ", registrerad "
                        + Labels.time(answered.standing().recordedAt())));
        about.add(new About("Bas", PageWords.inSwedish(() -> Texts.base(answered.distribution()))));
        about.add(new About("Indelning", PageWords.inSwedish(() -> Texts.definition(answered.distribution()))));
        Arrays.stream(Quantity.values())
                .forEach(quantity ->
                        about.add(new About(quantity.label(Wording.SWEDISH), quantity.definition(Wording.SWEDISH))));
        if (answered.asked().isHypothesis()) {
            about.add(new About(
                    "Obs",
                    "Ett antagande, inte en siffra: en annan definition används eller ett beslut är borttänkt."));
        }
        if (suppression != null) {
            about.add(
                    new About(
                            "Publicering",
                            "Rader med få företag visas inte (..), och inte heller de rader som de kunde räknas ut ur."
                                    + " Tabellen är skyddad för sig: lägg inte ut den bredvid en annan tabell över samma beslut."));
        }
        return about;
    }
}
