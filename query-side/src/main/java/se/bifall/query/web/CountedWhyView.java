package se.bifall.query.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.bifall.query.analysis.Addresses;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Measure;
import se.bifall.query.report.CountedFigure;
import se.bifall.query.report.Part;
import se.bifall.query.report.Shown;
import se.bifall.report.ReportDefinition;

/**
 * Why a frame's, a goal's or a count's figure is what it is, as the page says it.
 *
 * @param denominator what a share is divided by; null for what is no share
 * @param report where the whole report stands, as it was seen
 */
record CountedWhyView(
        String label,
        String figure,
        String numerator,
        @Nullable String denominator,
        List<ReportDefinition> definitions,
        List<Line> lines,
        int excluded,
        String report) {

    /**
     * @param address of the case or the frame; null for what is neither
     * @param isCase true when it is open only to those who may see cases
     * @param decision the decision that it rests on, with its day; null when there is none
     * @param number of that decision in the case
     * @param below its part of what is divided by; null for what is no share
     * @param event position in the log; null when it follows from no single event
     */
    record Line(
            String name,
            @Nullable String address,
            boolean isCase,
            @Nullable LocalDate on,
            String what,
            @Nullable String decision,
            @Nullable Integer number,
            String amount,
            @Nullable String below,
            @Nullable String event) {}

    static CountedWhyView of(CountedFigure counted) {
        Long denominator = counted.denominator();
        Map<String, CaseFacts> cases = counted.cases();
        MultiValueMap<String, String> asked =
                PointAsked.parameters(counted.draft().point());
        asked.add("year", Integer.toString(counted.draft().year()));
        return new CountedWhyView(
                counted.figure().label(),
                Shown.of(counted.figure()),
                PageWords.number(counted.numerator()),
                denominator == null ? null : PageWords.number(denominator),
                counted.definitions(),
                counted.parts().stream()
                        .map(part -> line(part, cases.get(part.stream()), denominator != null))
                        .toList(),
                counted.draft().standing().leftOut().size(),
                "/rapporter/" + counted.slug() + "?" + Addresses.query(asked));
    }

    private static Line line(Part part, @Nullable CaseFacts facts, boolean isShare) {
        boolean isCase = facts != null;
        CaseFacts.@Nullable Made made = facts == null
                ? null
                : Arrays.stream(Measure.values())
                        .filter(measure -> measure.name().equals(part.what().split("/", 2)[0]))
                        .findFirst()
                        .flatMap(measure -> facts.decisionBehind(measure, part.event()))
                        .orElse(null);
        boolean isFrame = !isCase && part.event() != 0;
        String event = part.event() == 0 ? null : PageWords.number(part.event());
        return new Line(
                Optional.ofNullable(part.diarienummer()).orElse(part.stream()),
                isCase ? "/arenden/" + part.stream() : isFrame ? "/ram/" + part.stream() + "/historik" : null,
                isCase,
                part.on(),
                what(part.what()),
                made == null
                        ? null
                        : PageWords.of(made.kind()) + " " + made.decision().decidedOn(),
                made == null ? null : made.number(),
                PageWords.number(part.above()),
                isShare ? PageWords.number(part.below()) : null,
                event);
    }

    /** As {@code Beviljat, Anslag 1:1} for a posting, or the name of the event. */
    static String what(String what) {
        String[] words = what.split("/", 2);
        if (words[0].isEmpty()) {
            return "";
        }
        String key = PageWords.has("posting." + words[0]) ? "posting." + words[0] : words[0];
        String said = PageWords.has(key) ? PageWords.word(key) : words[0];
        return words.length == 2 && PageWords.has("FundingSource." + words[1])
                ? said + ", " + PageWords.word("FundingSource." + words[1])
                : said;
    }
}
