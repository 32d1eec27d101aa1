package se.bifall.command.frame;

import se.bifall.codes.FrameId;
import se.bifall.command.grantcase.rule.Rule;

/** Money is granted out of a frame that the nämnd has set. */
record FrameIsSet(FrameId frameId, boolean isSet) implements Rule {
    @Override
    public boolean holds() {
        return isSet;
    }

    @Override
    public String field() {
        return "funding";
    }

    @Override
    public String sentence() {
        return "Det finns ingen beslutsram " + frameId + " för ändamålet det året. Fastställ ramen först.";
    }
}
