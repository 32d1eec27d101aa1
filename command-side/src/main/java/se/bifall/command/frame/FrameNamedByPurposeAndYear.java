package se.bifall.command.frame;

import se.bifall.codes.FrameId;
import se.bifall.command.grantcase.rule.Rule;

/** There is one frame for a purpose and a year, so its name is made of them. */
record FrameNamedByPurposeAndYear(FrameId frameId, FrameId expected) implements Rule {
    @Override
    public boolean holds() {
        return frameId.equals(expected);
    }

    @Override
    public String field() {
        return "frameId";
    }

    @Override
    public String sentence() {
        return "Ramen för ändamålet och budgetåret heter " + expected + ", inte " + frameId + ".";
    }
}
