package se.bifall.query.report.chapter5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.bifall.codes.ChapterQuestion;

/** The three kinds of grants, and the words that a text says them with. */
final class GrantKinds {
    private static final Map<ChapterQuestion, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(ChapterQuestion.PROJECTS, Passages.pattern("\\bprojekt(?!or)\\w*"));
        WORDS.put(
                ChapterQuestion.COMPANY_SUPPORT,
                Passages.pattern("\\bföretagsstöd\\w*|\\b(?:stöd|bidrag)\\s+till\\s+(?:\\w+\\s+)?företag\\w*"));
        WORDS.put(
                ChapterQuestion.COMMERCIAL_SERVICE,
                Passages.pattern("\\bkommersiell\\w*\\s+service|\\bservice(?:stöd|bidrag|gles|butik)\\w*"
                        + "|\\bhemsändning\\w*|\\bdagligvar\\w*"));
    }

    private GrantKinds() {}

    static String nameOf(ChapterQuestion question) {
        return switch (question) {
            case PROJECTS -> "projektverksamhet";
            case COMPANY_SUPPORT -> "regionala företagsstöd";
            case COMMERCIAL_SERVICE -> "stöd till kommersiell service";
            case RUS, ERUF, INTERREG, TERRITORIAL -> throw new IllegalArgumentException(question.name());
        };
    }

    /** The kinds that a text says nothing of. */
    static List<String> notIn(String text) {
        return WORDS.entrySet().stream()
                .filter(kind -> !kind.getValue().matcher(text).find())
                .map(kind -> nameOf(kind.getKey()))
                .toList();
    }
}
