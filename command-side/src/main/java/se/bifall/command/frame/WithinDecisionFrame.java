package se.bifall.command.frame;

import se.bifall.codes.FrameId;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.command.grantcase.rule.Rule;

/**
 * No more is granted in a year for a purpose than the nämnd has set aside (kommunallagen 5 kap. 12 §, budgeten).
 *
 * @param frame what may be granted, raises included
 * @param committed granted from the frame already, less what has come back
 */
record WithinDecisionFrame(FrameId frameId, Kronor frame, long committed, Kronor now) implements Rule {
    @Override
    public boolean holds() {
        return now.amount() <= frame.amount() - committed;
    }

    @Override
    public String field() {
        return "funding";
    }

    @Override
    public String sentence() {
        return "Beslutsramen " + frameId + " är " + Words.kronor(frame) + ", varav "
                + Words.number(frame.amount() - committed) + "\u00a0kr återstår. Beslutet tar " + Words.kronor(now)
                + " av anslag 1:1.";
    }
}
