package se.bifall.query.web.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.Sheet.About;
import se.bifall.query.export.Sheet.Column;

/** Chapter 5 as a workbook: a sheet of answers, one of figures, one of findings. In Swedish. */
final class ChapterSheets {
    private ChapterSheets() {}

    static List<Sheet> of(ChapterJson chapter) {
        List<About> about = new ArrayList<>(List.of(
                new About("Rapport", "Resultatredovisning " + chapter.year() + ", kapitel 5 Anslag 1:1 (SFS 2024:99)"),
                new About("Region", chapter.region()),
                new About("Ska lämnas senast", chapter.due().toString()),
                new About("Beviljat", "Räknas på beslutsdagen, brutto."),
                new About("Utbetalt", "Räknas på betalningsdagen."),
                new About("Obs", "Arbetsmaterial: små grupper är inte dolda.")));
        if (chapter.asOf() != null) {
            about.add(new About(
                    "Siffrorna är av",
                    chapter.asOf() + ("recorded".equals(chapter.axis()) ? ", som vi visste" : ", som det gällde")));
        }
        return List.of(
                sheet(
                        "Svar",
                        List.of("fraga", "status", "ja_nej", "text", "bas", "hanvisningar"),
                        chapter.answers().stream().map(ChapterSheets::answer).toList(),
                        about),
                sheet(
                        "Siffror",
                        List.of("fraga", "tabell", "rad", "matt", "enhet", "varde"),
                        chapter.answers().stream()
                                .flatMap(answer -> answer.figures().stream().map(figure -> figure(answer, figure)))
                                .toList(),
                        about),
                sheet(
                        "Fynd",
                        List.of("fraga", "allvar", "regel", "mening", "gor", "stalle"),
                        chapter.answers().stream()
                                .flatMap(answer -> answer.findings().stream())
                                .map(found -> values(
                                        found.question(),
                                        found.severity().name(),
                                        found.rule(),
                                        found.sentence(),
                                        found.action(),
                                        found.passage()))
                                .toList(),
                        about));
    }

    private static Sheet sheet(
            String title, List<String> columns, List<List<@Nullable Object>> rows, List<About> about) {
        return new Sheet(
                title, columns.stream().map(name -> new Column(name, name)).toList(), rows.stream(), null, about);
    }

    private static List<@Nullable Object> answer(ChapterJson.Question answer) {
        return values(
                answer.question(),
                answer.status().name(),
                answer.contributed(),
                answer.text(),
                String.join("|", answer.bases()),
                String.join("|", answer.references()));
    }

    private static List<@Nullable Object> figure(ChapterJson.Question answer, ChapterJson.Figure figure) {
        return values(
                answer.question(),
                figure.table(),
                figure.row().isEmpty() ? "Summa" : figure.row().stream().collect(Collectors.joining(", ")),
                figure.measure(),
                figure.unit(),
                figure.value());
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }
}
