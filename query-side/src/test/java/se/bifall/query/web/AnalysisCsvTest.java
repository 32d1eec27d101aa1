package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.query.analysis.FiguresForTest;
import se.bifall.query.analysis.Quantity;
import se.bifall.query.casefile.Measure;

class AnalysisCsvTest {
    private static final AnalysisTable.Cell NOTHING = new AnalysisTable.Cell("", null);

    @Test
    void text_that_looks_like_a_formula_is_text_and_figures_are_numbers() throws IOException {
        AnalysisTable.Line line = new AnalysisTable.Line(
                List.of("=1+1", "a;\"b\""),
                false,
                0,
                NOTHING,
                "",
                NOTHING,
                "",
                List.of(),
                FiguresForTest.of(1, Measure.GRANTED, 1_250_000, Measure.REDUCED, 1_500_000, Measure.DECISION, 2));
        assertThat(written(line).lines().skip(1).findFirst()).hasValueSatisfying(row -> assertThat(row)
                .startsWith("'=1+1;\"a;\"\"b\"\"\";1250000;1500000;-250000;0;0;2;1;")
                .endsWith(";100,00"));
    }

    @Test
    void what_is_not_published_is_two_dots() throws IOException {
        AnalysisTable.Line line =
                new AnalysisTable.Line(List.of("a", "b"), false, 0, NOTHING, "", NOTHING, "", List.of(), null);
        assertThat(written(line).lines().skip(1).findFirst())
                .hasValueSatisfying(row -> assertThat(row).matches("a;b(;\\.\\.){" + Quantity.values().length + "}"));
    }

    private static String written(AnalysisTable.Line line) throws IOException {
        StringBuilder file = new StringBuilder();
        AnalysisCsv.write(
                new AnalysisTable(List.of("Kommun", "Stödform"), Quantity.net, null, List.of(), List.of(line), line, 0),
                file);
        assertThat(file.toString()).startsWith("\ufeffKommun;Stödform;Beviljat brutto, kr;Återtaget, kr;");
        return file.toString();
    }
}
