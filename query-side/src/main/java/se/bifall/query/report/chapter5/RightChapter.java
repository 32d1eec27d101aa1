package se.bifall.query.report.chapter5;

import java.util.Optional;

/** A reference leads to a question that there is, and to the chapter that is named beside it. */
record RightChapter(Answer answer) implements AnswerRule {
    @Override
    public boolean holds() {
        return wrong().isEmpty();
    }

    private Optional<ChapterReference> wrong() {
        return ChapterReference.in(answer.text()).filter(this::isWrong).findFirst();
    }

    private boolean isWrong(ChapterReference reference) {
        Optional<Chapter> chapter = Chapter.numbered(reference.chapter());
        if (chapter.isEmpty() || !chapter.get().has(reference.question())) {
            return !reference.mayBeOfAnotherDocument();
        }
        return Chapter.namedBeside(reference)
                .filter(named -> named != chapter.get())
                .isPresent();
    }

    @Override
    public String sentence() {
        ChapterReference reference = wrong().orElseThrow();
        Optional<Chapter> chapter = Chapter.numbered(reference.chapter());
        String says = "Svaret på fråga " + number() + " hänvisar till ”" + reference.words() + "”, ";
        if (chapter.isEmpty()) {
            return says + "men redovisningen har bara kapitel 1–6.";
        }
        if (!chapter.get().has(reference.question())) {
            return says + "men någon fråga " + reference.chapter() + "." + reference.question() + " finns inte.";
        }
        Chapter named = Chapter.namedBeside(reference).orElseThrow();
        return says + "men " + named.heading() + " är kapitel " + named.number() + "; kapitel " + reference.chapter()
                + " är " + chapter.get().heading() + ".";
    }

    @Override
    public String action() {
        return "Rätta numret i hänvisningen, eller ta bort den.";
    }

    @Override
    public String passage() {
        return wrong().map(ChapterReference::sentence).orElse("");
    }
}
