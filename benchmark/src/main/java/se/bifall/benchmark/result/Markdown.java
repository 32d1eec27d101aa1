package se.bifall.benchmark.result;

import java.util.List;

/** Text in tables. */
final class Markdown {
    private Markdown() {}

    static void row(StringBuilder text, List<String> cells) {
        text.append("| ")
                .append(String.join(" | ", cells.stream().map(Markdown::plain).toList()))
                .append(" |\n");
    }

    static String plain(String cell) {
        return cell.replace("|", "\\|").replace('\n', ' ');
    }
}
