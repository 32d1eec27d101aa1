package se.bifall.query.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.Fulfilment;
import se.bifall.codes.IndicatorBasis;
import se.bifall.codes.IndicatorValue;
import se.bifall.query.goal.GoalFacts;
import se.bifall.query.report.chapter5.Answer;
import se.bifall.query.report.chapter5.AnswerStatus;
import se.bifall.query.report.chapter5.ChapterFacts;

/** What stands of the folds that keep every word ever said: the last one on each thing, so that a new one changes it. */
final class Shown {
    private Shown() {}

    static Object of(Object known) {
        return switch (known) {
            case GoalFacts f -> goal(f);
            case ChapterFacts f -> chapter(f);
            default -> known;
        };
    }

    /** @param about indicator and tertial */
    record IndicatorNow(
            List<Object> about,
            IndicatorValue value,
            boolean correction,
            @Nullable String note) {}

    /** @param about activity and tertial */
    record ActivityNow(
            List<Object> about, Object status, @Nullable String deviation) {}

    /** @param about tertial */
    record AssessmentNow(
            List<Object> about,
            Fulfilment assessment,
            @Nullable Fulfilment proposal,
            Object decidedBy,
            @Nullable String motivering) {}

    record GoalNow(List<IndicatorNow> indicators, List<ActivityNow> activities, List<AssessmentNow> fulfilments) {}

    private static GoalNow goal(GoalFacts f) {
        Map<List<Object>, IndicatorNow> indicators = new LinkedHashMap<>();
        f.outcomes().forEach(one -> {
            List<Object> about = List.of(one.indicator(), one.tertial());
            indicators.put(about, new IndicatorNow(about, one.value(), one.correction(), one.note()));
        });
        Map<List<Object>, ActivityNow> activities = new LinkedHashMap<>();
        f.statuses().forEach(one -> {
            List<Object> about = List.of(one.activity(), one.tertial());
            activities.put(about, new ActivityNow(about, one.status(), one.deviation()));
        });
        Map<List<Object>, AssessmentNow> assessments = new LinkedHashMap<>();
        f.assessments().forEach(one -> {
            List<Object> about = Collections.singletonList(one.tertial());
            assessments.put(
                    about,
                    new AssessmentNow(about, one.assessment(), one.proposal(), one.decidedBy(), one.motivering()));
        });
        return new GoalNow(
                new ArrayList<>(indicators.values()),
                new ArrayList<>(activities.values()),
                new ArrayList<>(assessments.values()));
    }

    record AnswerNow(
            ChapterQuestion question,
            AnswerStatus status,
            int answerVersion,
            @Nullable Boolean contributed,
            String text,
            Set<IndicatorBasis> bases,
            @Nullable String otherBasis,
            List<String> references) {}

    record ChapterNow(List<AnswerNow> answers) {}

    private static ChapterNow chapter(ChapterFacts f) {
        return new ChapterNow(Arrays.stream(ChapterQuestion.values())
                .filter(question -> f.version(question).isPresent())
                .map(question -> answer(f, question))
                .toList());
    }

    private static AnswerNow answer(ChapterFacts f, ChapterQuestion question) {
        Answer answer = f.answer(question);
        return new AnswerNow(
                question,
                f.status(question),
                f.versionNumber(question),
                answer.contributed(),
                String.valueOf(answer.text()),
                answer.bases(),
                answer.otherBasis(),
                answer.references());
    }
}
