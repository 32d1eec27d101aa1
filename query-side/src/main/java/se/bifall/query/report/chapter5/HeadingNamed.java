package se.bifall.query.report.chapter5;

import java.util.regex.Pattern;

/** A reference says which heading it means: "rubrik x" was to be filled in. */
record HeadingNamed(Answer answer) implements AnswerRule {
    private static final Pattern NAMELESS = Passages.pattern(
            "\\b(?:rubrik(?:en)?|avsnitt(?:et)?|kapitel|kapitlet|kap\\.?|fråga(?:n)?|stycke(?:t)?|sida(?:n)?|sid\\.?|bilaga(?:n)?|tabell(?:en)?|figur(?:en)?)"
                    + "\\s+(?:[xyz]{1,3}|nn|\\?+|_+|…|\\.{2,})(?![\\w])");

    @Override
    public boolean holds() {
        return !NAMELESS.matcher(answer.text()).find();
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + number() + " hänvisar till något som aldrig fick sitt nummer: ”" + named() + "”.";
    }

    private String named() {
        var found = NAMELESS.matcher(answer.text());
        return found.find() ? found.group() : "";
    }

    @Override
    public String action() {
        return "Skriv rubrikens nummer eller namn, eller ta bort hänvisningen.";
    }

    @Override
    public String passage() {
        return Passages.around(NAMELESS, answer.text());
    }
}
