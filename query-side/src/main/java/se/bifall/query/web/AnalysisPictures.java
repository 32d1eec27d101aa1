package se.bifall.query.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.picture.LineChart;
import se.bifall.query.picture.StackedBars;
import se.bifall.query.picture.TileMap;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.RegionProfile;

/** The picture that fits a table: time is a line, municipalities a map, two breakdowns stacked bars, all else bars. */
@Component
class AnalysisPictures {
    private static final Set<String> TIMES = Set.of("year", "tertial", "month");
    private final RegionProfile region;

    AnalysisPictures(RegionProfile region) {
        this.region = region;
    }

    /** At most one of them is drawn; all null when there is nothing to draw. */
    record Picture(
            @Nullable BarChart bars,
            @Nullable StackedBars stacked,
            @Nullable LineChart line,
            @Nullable TileMap map) {
        static final Picture NONE = new Picture(null, null, null, null);
    }

    Picture of(String title, List<Analysis> by, AnalysisTable table) {
        List<AnalysisTable.Line> lines =
                table.lines().stream().filter(line -> line.figures() != null).toList();
        if (lines.isEmpty()) {
            return Picture.NONE;
        }
        if (by.size() == 1 && TIMES.contains(by.getFirst().name()) && lines.size() > 1) {
            return new Picture(null, null, line(title, lines), null);
        }
        if (by.size() == 1 && by.getFirst().name().equals("municipality")) {
            TileMap map = map(title, lines);
            return map.tiles().isEmpty()
                    ? new Picture(BarChart.of(title, lines), null, null, null)
                    : new Picture(null, null, null, map);
        }
        if (by.size() == 2 && !table.quantity().isDerived()) {
            return new Picture(null, stacked(title, lines), null, null);
        }
        return new Picture(BarChart.of(title, lines), null, null, null);
    }

    private static LineChart line(String title, List<AnalysisTable.Line> lines) {
        return LineChart.of(
                title,
                lines.stream()
                        .sorted((one, other) ->
                                one.key().getFirst().compareTo(other.key().getFirst()))
                        .map(line -> new LineChart.Value(
                                line.label(), line.amount(), line.figure().figure()))
                        .toList());
    }

    private static StackedBars stacked(String title, List<AnalysisTable.Line> lines) {
        Map<String, List<StackedBars.Part>> rows = new LinkedHashMap<>();
        lines.forEach(line -> rows.computeIfAbsent(line.labels().get(0), label -> new ArrayList<>())
                .add(new StackedBars.Part(line.labels().get(1), line.amount())));
        return StackedBars.of(
                title,
                rows.entrySet().stream()
                        .map(row -> new StackedBars.Row(
                                row.getKey(),
                                PageWords.number(row.getValue().stream()
                                        .mapToLong(StackedBars.Part::amount)
                                        .sum()),
                                row.getValue()))
                        .toList());
    }

    private TileMap map(String title, List<AnalysisTable.Line> lines) {
        List<TileMap.Place> places = new ArrayList<>();
        Map<String, AnalysisTable.Line> left = new LinkedHashMap<>();
        lines.forEach(line -> left.put(line.key().getFirst(), line));
        for (MunicipalityEntry entry : region.municipalities()) {
            if (entry.tile() != null) {
                AnalysisTable.Line line = left.remove(entry.code().value());
                places.add(new TileMap.Place(
                        entry.name(),
                        entry.tile().column(),
                        entry.tile().row(),
                        line == null ? 0 : line.amount(),
                        line == null ? "0" : line.figure().figure()));
            }
        }
        return TileMap.of(title, places.stream().distinct().toList(), left.size());
    }
}
