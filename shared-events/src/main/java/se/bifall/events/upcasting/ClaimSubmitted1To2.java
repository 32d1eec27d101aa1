package se.bifall.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revision 1 did not ask what the costs are for: it is left unsaid. */
final class ClaimSubmitted1To2 implements Upcaster {
    @Override
    public String from() {
        return "ClaimSubmitted/1";
    }

    @Override
    public String to() {
        return "ClaimSubmitted/2";
    }

    @Override
    public ObjectNode upcast(ObjectNode old) {
        return old;
    }
}
