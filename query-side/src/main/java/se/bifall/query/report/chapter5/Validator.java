package se.bifall.query.report.chapter5;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks for every known fault in a chapter 5, whoever wrote it. */
public final class Validator {
    private Validator() {}

    /**
     * @param year the one reported
     * @param answers one for each question
     * @return in the order of the questions, faults before what is to be looked at
     */
    public static List<Finding> findings(int year, List<Answer> answers) {
        return answers.stream()
                .flatMap(answer ->
                        rules(year, answer).filter(rule -> !rule.holds()).map(Finding::of))
                .sorted(Comparator.comparing(Finding::question).thenComparing(Finding::severity))
                .toList();
    }

    private static Stream<AnswerRule> rules(int year, Answer answer) {
        return Stream.of(
                new QuestionAnswered(answer),
                new NoGrantKindLeftOut(answer),
                new YesOrNoChosen(answer),
                new YesAndNoExplained(answer),
                new TextAgreesWithChoice(answer),
                new NoPlaceholderLeft(answer),
                new HeadingNamed(answer),
                new RightChapter(answer),
                new OwnChapter(answer),
                new BasisStated(answer),
                new BasisKnown(answer),
                new GrantedOrPaid(answer),
                new AllGrantKindsMentioned(answer),
                new ComparedWithAnotherYear(answer, year));
    }
}
