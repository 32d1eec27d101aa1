package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bifall.query.analysis.Figures;

class AnalysisCsvTest {
    @Test
    void text_that_looks_like_a_formula_is_text_and_figures_are_whole_numbers() throws IOException {
        Figures figures = new Figures(1, 1, 100_000, 1_250_000, 1_500_000, -250_000, 0);
        AnalysisTable.Line line =
                new AnalysisTable.Line(List.of("=1+1", "a;\"b\""), false, 0, "", "", "", "", List.of(), figures);
        StringBuilder file = new StringBuilder();
        AnalysisCsv.write(
                new AnalysisTable(
                        List.of("Kommun", "Stödform"), ShownMeasure.net, null, List.of(), List.of(line), line),
                file);
        assertThat(file.toString())
                .isEqualTo("\ufeffKommun;Stödform;\"Beviljat brutto, kr\";\"Återtaget, kr\";\"Beviljat netto, kr\";"
                                .replace("\"", "")
                        + "Utbetalt, kr;Sökt, kr;Beslut, antal;Företag, antal\r\n"
                        + "'=1+1;\"a;\"\"b\"\"\";1250000;1500000;-250000;0;100000;1;1\r\n");
    }
}
