package se.bifall.query.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PicturesTest {
    @Test
    void the_longest_bar_is_whole_and_its_parts_fill_it_in_one_order() {
        StackedBars bars = StackedBars.of(
                "t",
                List.of(
                        new StackedBars.Row(
                                "a", "100", List.of(new StackedBars.Part("x", 75), new StackedBars.Part("y", 25))),
                        new StackedBars.Row("b", "50", List.of(new StackedBars.Part("y", 50)))));

        assertThat(bars.legend()).containsExactly("x", "y");
        assertThat(bars.bars().get(0).segments())
                .extracting(StackedBars.Segment::x, StackedBars.Segment::width, StackedBars.Segment::tone)
                .containsExactly(tuple("0.0%", "75.0%", 0), tuple("75.0%", "25.0%", 1));
        assertThat(bars.bars().get(1).segments())
                .extracting(StackedBars.Segment::x, StackedBars.Segment::width, StackedBars.Segment::tone)
                .containsExactly(tuple("0.0%", "50.0%", 1));
    }

    @Test
    void what_is_below_zero_is_not_drawn_and_too_many_rows_are_told() {
        List<StackedBars.Row> rows = IntStream.range(0, 25)
                .mapToObj(i -> new StackedBars.Row("r" + i, "", List.of(new StackedBars.Part("x", -5))))
                .toList();

        assertThat(StackedBars.of("t", rows).left()).isEqualTo(5);
        assertThat(StackedBars.of("t", rows).bars())
                .allMatch(bar -> bar.segments().isEmpty());
    }

    @Test
    void a_funnel_lies_around_its_middle() {
        FunnelPicture funnel = FunnelPicture.of(
                "t", List.of(new FunnelPicture.Stage("a", 200, "200"), new FunnelPicture.Stage("b", 50, "50")));

        assertThat(funnel.steps())
                .extracting(FunnelPicture.Step::x, FunnelPicture.Step::width)
                .containsExactly(tuple("0.0%", "100.0%"), tuple("37.5%", "25.0%"));
    }

    @Test
    void a_line_rises_with_its_amounts_and_the_newest_is_labelled() {
        LineChart line = LineChart.of(
                "t",
                IntStream.range(0, 30)
                        .mapToObj(i -> new LineChart.Value("v" + i, i, "" + i))
                        .toList());

        assertThat(line.points()).hasSize(24);
        assertThat(line.segments()).hasSize(23);
        assertThat(line.points().getLast().y())
                .isLessThan(line.points().getFirst().y());
        assertThat(line.points().getLast().labelled()).isTrue();
        assertThat(line.points().stream().filter(LineChart.Point::labelled)).hasSizeLessThan(8);
    }

    @Test
    void one_point_alone_stands_in_the_middle() {
        assertThat(LineChart.of("t", List.of(new LineChart.Value("2024", 0, "0")))
                        .points())
                .extracting(LineChart.Point::x)
                .containsExactly("50.0%");
    }

    @Test
    void the_most_is_darkest_and_nothing_is_white() {
        TileMap map = TileMap.of(
                "t",
                List.of(
                        new TileMap.Place("a", 1, 1, 100, "100"),
                        new TileMap.Place("b", 2, 1, 1, "1"),
                        new TileMap.Place("c", 2, 2, 0, "0")),
                2);

        assertThat(map.tiles()).extracting(TileMap.Tile::tone).containsExactly(4, 1, 0);
        assertThat(map.tiles()).extracting(TileMap.Tile::x).containsExactly("0.0%", "50.0%", "50.0%");
        assertThat(map.missing()).isEqualTo(2);
    }

    @Test
    void for_and_against_keep_their_signs_and_are_never_summed() {
        HeatMap heat = HeatMap.of(
                "t",
                List.of("+", "−"),
                List.of("Mål 5"),
                List.of(List.of(new HeatMap.Count(true, 3), new HeatMap.Count(false, 3))));

        assertThat(heat.rows().getFirst().cells())
                .extracting(HeatMap.Cell::sign, HeatMap.Cell::count, HeatMap.Cell::positive)
                .containsExactly(tuple("+", 3L, true), tuple("\u2212", 3L, false));
    }
}
