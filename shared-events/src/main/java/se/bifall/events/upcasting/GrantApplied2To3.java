package se.bifall.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revision 2 did not ask what the expenditure is for: it is left unsaid. */
final class GrantApplied2To3 implements Upcaster {
    @Override
    public String from() {
        return "GrantApplied/2";
    }

    @Override
    public String to() {
        return "GrantApplied/3";
    }

    @Override
    public ObjectNode upcast(ObjectNode old) {
        return old;
    }
}
