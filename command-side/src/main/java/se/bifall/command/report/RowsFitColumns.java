package se.bifall.command.report;

import java.util.List;
import java.util.Optional;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.report.ReportRow;
import se.bifall.report.ReportSection;

/** Every row of a table has a figure for each of its columns. */
record RowsFitColumns(List<ReportSection> sections) implements Rule {
    @Override
    public boolean holds() {
        return sections.stream().allMatch(section -> misfit(section).isEmpty());
    }

    private static Optional<ReportRow> misfit(ReportSection section) {
        return section.rows().stream()
                .filter(row -> row.figures().size() != section.columns().size())
                .findFirst();
    }

    @Override
    public String field() {
        return "sections";
    }

    @Override
    public String sentence() {
        return sections.stream()
                .flatMap(section -> misfit(section).stream()
                        .map(row -> "Raden ”" + row.label() + "” i avsnittet ”" + section.heading() + "” har "
                                + row.figures().size() + " siffror men tabellen "
                                + section.columns().size() + " kolumner."))
                .findFirst()
                .orElse("");
    }
}
