package se.bifall.query.report.chapter5;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.IndicatorBasis;

/**
 * A file as answers.
 *
 * @param answers in the order of the template; questions that the file does not have are left out
 * @param wrong Swedish sentences about rows that can't be understood: then nothing is taken
 * @param passedOver Swedish sentences about rows of other chapters, which are not read
 */
public record ReadChapter(List<Answer> answers, List<String> wrong, List<String> passedOver) {
    private static final Map<String, ChapterQuestion> NUMBERS = new LinkedHashMap<>();
    private static final Map<String, IndicatorBasis> BASES = Map.of(
            "uppföljning", IndicatorBasis.FOLLOW_UP,
            "follow_up", IndicatorBasis.FOLLOW_UP,
            "utvärdering", IndicatorBasis.EVALUATION,
            "evaluation", IndicatorBasis.EVALUATION,
            "egen bedömning", IndicatorBasis.OWN_JUDGEMENT,
            "own_judgement", IndicatorBasis.OWN_JUDGEMENT);
    private static final Pattern OTHER_CHAPTER = Pattern.compile("([1-46])(?:\\.[0-9]+.*)?");
    private static final List<String> LETTERS = List.of("a", "b", "c");

    static {
        for (ChapterQuestion question : ChapterQuestion.values()) {
            NUMBERS.put(question.number(), question);
            NUMBERS.put(question.name().toLowerCase(java.util.Locale.ROOT), question);
        }
        List<ChapterQuestion> first = List.of(ChapterQuestion.RUS, ChapterQuestion.ERUF, ChapterQuestion.INTERREG);
        List<ChapterQuestion> second =
                List.of(ChapterQuestion.PROJECTS, ChapterQuestion.COMPANY_SUPPORT, ChapterQuestion.COMMERCIAL_SERVICE);
        for (int i = 0; i < LETTERS.size(); i++) {
            NUMBERS.put("5.1" + LETTERS.get(i), first.get(i));
            NUMBERS.put("5.1" + "i".repeat(i + 1), first.get(i));
            NUMBERS.put("5.1." + (i + 1), first.get(i));
            NUMBERS.put("5.2" + LETTERS.get(i), second.get(i));
            NUMBERS.put("5.2." + (i + 1), second.get(i));
        }
    }

    public static ReadChapter of(ChapterFile file) {
        Map<ChapterQuestion, Answer> answers = new EnumMap<>(ChapterQuestion.class);
        List<String> wrong = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (ChapterFile.Row row : file.rows()) {
            String written = row.first("question");
            Optional<ChapterQuestion> question = question(written);
            if (question.isEmpty()) {
                (OTHER_CHAPTER.matcher(plain(written)).matches() ? passedOver : wrong).add(unknown(row, written));
            } else if (answers.containsKey(question.get())) {
                wrong.add("Fråga " + question.get().number() + " står två gånger (" + row.place() + ").");
            } else {
                answers.put(question.get(), answer(question.get(), row, wrong));
            }
        }
        return new ReadChapter(List.copyOf(answers.values()), wrong, passedOver);
    }

    /** What a question is called by, as {@code 5.1a}, {@code 5.1 a)} or {@code 5.2 (ii)}. */
    static Optional<ChapterQuestion> question(String written) {
        return Optional.ofNullable(NUMBERS.get(plain(written)));
    }

    private static String plain(String written) {
        String plain =
                Passages.lower(written).replaceAll("^(?:fråga|nr)\\s*", "").replaceAll("[\\s()]", "");
        return plain.replaceAll("\\.$", "").replaceAll("^(5\\.[12])\\.([a-ci]+)$", "$1$2");
    }

    private static String unknown(ChapterFile.Row row, String written) {
        String said =
                "”" + (written.length() > 20 ? written.substring(0, 20) + "…" : written) + "” (" + row.place() + ")";
        return switch (plain(written)) {
            case "5.1" -> "Fråga 5.1 har tre delar: dela svaret i 5.1a, 5.1b och 5.1c (" + row.place() + ").";
            case "5.2" -> "Fråga 5.2 har tre delar: dela svaret i 5.2i, 5.2ii och 5.2iii (" + row.place() + ").";
            default ->
                OTHER_CHAPTER.matcher(plain(written)).matches()
                        ? "Fråga " + said + " hör till ett annat kapitel och läses inte in."
                        : "Frågan " + said + " finns inte; frågorna är 5.1a, 5.1b, 5.1c, 5.2i, 5.2ii, 5.2iii och 5.3.";
        };
    }

    private static Answer answer(ChapterQuestion question, ChapterFile.Row row, List<String> wrong) {
        Set<IndicatorBasis> bases = EnumSet.noneOf(IndicatorBasis.class);
        List<String> others = new ArrayList<>();
        row.all("bases").stream()
                .flatMap(value -> Pattern.compile("[,;|/\\n]|\\s+och\\s+").splitAsStream(value))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(value -> Optional.ofNullable(BASES.get(Passages.lower(value)))
                        .ifPresentOrElse(bases::add, () -> others.add(value)));
        return new Answer(
                question,
                contributed(row, question, wrong),
                row.first("text").replace("\r\n", "\n"),
                bases,
                others.isEmpty() ? null : String.join(", ", others),
                row.all("references").stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList());
    }

    private static @Nullable Boolean contributed(ChapterFile.Row row, ChapterQuestion question, List<String> wrong) {
        String written = Passages.lower(row.first("contributed"));
        Matcher yesOrNo = Pattern.compile("(ja|yes|true)|(nej|no|false)").matcher(written);
        if (written.isEmpty()) {
            return null;
        }
        if (!yesOrNo.matches()) {
            wrong.add("Fråga " + question.number() + " (" + row.place() + "): ja_nej ska vara Ja, Nej eller tomt.");
            return null;
        }
        if (!question.isYesOrNo()) {
            wrong.add("Fråga " + question.number() + " (" + row.place()
                    + ") besvaras med text, inte med Ja eller Nej. Lämna ja_nej tomt.");
            return null;
        }
        return yesOrNo.group(1) != null;
    }

    /** Every question of the chapter, those that the file has not as unanswered: what the validator judges. */
    public List<Answer> whole() {
        Map<ChapterQuestion, Answer> given = new EnumMap<>(ChapterQuestion.class);
        answers.forEach(answer -> given.put(answer.question(), answer));
        return java.util.Arrays.stream(ChapterQuestion.values())
                .map(question -> given.getOrDefault(question, Answer.none(question)))
                .toList();
    }
}
