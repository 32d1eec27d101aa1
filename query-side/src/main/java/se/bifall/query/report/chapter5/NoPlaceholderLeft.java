package se.bifall.query.report.chapter5;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nothing of the empty form is left, in the text or in an optional list. */
record NoPlaceholderLeft(Answer answer) implements AnswerRule {
    /** What word processors and forms put where something is to be written. */
    private static final List<Pattern> ANYWHERE = Stream.of(
                    "\\bklicka (?:eller tryck )?här(?: för att (?:ange|skriva|lägga till)[^.\\n]*)?",
                    "\\btryck här för att ange[^.\\n]*",
                    "\\bvälj ett (?:objekt|alternativ|värde)\\b",
                    "\\bskriv (?:här|(?:in )?(?:ditt |ert )?(?:text|svar)(?:et|en)? här)\\b",
                    "\\bfyll i (?:här|text|ert svar|ditt svar)\\b",
                    "\\bange (?:text|svar|mål|prestation|effekt|bas|datum|belopp)(?: här)?(?=\\s*[.\\]>)…]|\\s*$)",
                    "\\[[^\\]\\n]{0,80}\\]",
                    "<[\\p{L} ]{2,60}>",
                    "\\blorem ipsum\\b",
                    "\\b(?:x{3,}|tbd|todo|platshållare)\\b")
            .map(Passages::pattern)
            .toList();

    /** A line or an item of a list that holds nothing but a sign for something to come. */
    private static final Pattern ALONE = Passages.pattern(
            "(?m)^[\\s\\-*•–0-9.)]*(?:x{2,}|\\.{3,}|…|_{2,}|-{2,}|\\?{2,}|n/?a|ex(?:empel)?:?|(?:prestation|effekt|mål|bas|indikator|insats|punkt)"
                    + "(?: [0-9x])?:?)\\s*$");

    @Override
    public boolean holds() {
        return found().isEmpty();
    }

    private Optional<String> found() {
        return Stream.concat(
                        Stream.of(answer.text(), answer.otherBasis() == null ? "" : answer.otherBasis()),
                        answer.references().stream())
                .flatMap(text -> Stream.concat(ANYWHERE.stream(), Stream.of(ALONE))
                        .map(pattern -> pattern.matcher(text))
                        .filter(matcher -> matcher.find())
                        .map(matcher -> matcher.group().strip()))
                .findFirst();
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + number() + " har kvar formulärets platshållare ”" + passage() + "”.";
    }

    @Override
    public String action() {
        return "Skriv vad som ska stå där, eller ta bort raden: en frivillig lista får vara tom.";
    }

    @Override
    public String passage() {
        return found().orElse("");
    }
}
