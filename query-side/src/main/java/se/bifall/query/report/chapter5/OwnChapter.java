package se.bifall.query.report.chapter5;

import java.util.Optional;
import se.bifall.query.report.chapter5.Finding.Severity;

/** Chapter 5 answers for itself: what points to another chapter was often copied from there. */
record OwnChapter(Answer answer) implements AnswerRule {
    private static final int OWN = 5;

    @Override
    public boolean holds() {
        return elsewhere().isEmpty() || !new RightChapter(answer).holds();
    }

    private Optional<ChapterReference> elsewhere() {
        return ChapterReference.in(answer.text())
                .filter(reference -> reference.chapter() != OWN && !reference.mayBeOfAnotherDocument())
                .findFirst();
    }

    @Override
    public String sentence() {
        ChapterReference reference = elsewhere().orElseThrow();
        return "Svaret på fråga " + number() + " hänvisar till ”" + reference.words() + "”, alltså till kapitel "
                + reference.chapter()
                + Chapter.numbered(reference.chapter())
                        .map(chapter -> " (" + chapter.heading() + ")")
                        .orElse("")
                + " i stället för kapitel 5.";
    }

    @Override
    public String action() {
        return "Kontrollera att kapitlet är rätt, och svara här om det går: kapitel 5 gäller anslag 1:1.";
    }

    @Override
    public String passage() {
        return elsewhere().map(ChapterReference::sentence).orElse("");
    }

    @Override
    public Severity severity() {
        return Severity.CHECK;
    }
}
