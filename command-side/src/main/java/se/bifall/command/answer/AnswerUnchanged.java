package se.bifall.command.answer;

import se.bifall.codes.ChapterQuestion;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** Whoever writes has read what stands: nobody overwrites what another has written meanwhile. */
record AnswerUnchanged(ChapterQuestion question, int seen, int now) implements Rule {
    @Override
    public boolean holds() {
        return seen == now;
    }

    @Override
    public String field() {
        return "restsOn";
    }

    @Override
    public String sentence() {
        return "Svaret på fråga " + question.number() + " har ändrats sedan du öppnade det: nu gäller version " + now
                + ", du såg version " + seen + ". Jämför texterna och spara igen.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
