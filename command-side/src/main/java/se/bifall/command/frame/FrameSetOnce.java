package se.bifall.command.frame;

import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;
import se.bifall.commands.CommandResult.Reason;

/** A frame is set once; after that it is raised, so that both facts are kept. */
record FrameSetOnce(boolean isSet, Kronor amount) implements Rule {
    @Override
    public boolean holds() {
        return !isSet;
    }

    @Override
    public String field() {
        return "frameId";
    }

    @Override
    public String sentence() {
        return "Ramen är redan fastställd (" + Words.kronor(amount) + "). Höj den i stället.";
    }

    @Override
    public Reason reason() {
        return Reason.CONFLICT;
    }
}
