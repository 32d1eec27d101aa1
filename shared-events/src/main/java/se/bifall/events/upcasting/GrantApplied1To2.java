package se.bifall.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revision 1 knew legal persons only, always with an organisation number; revision 2 has room for a subject instead. */
final class GrantApplied1To2 implements Upcaster {
    @Override
    public String from() {
        return "GrantApplied/1";
    }

    @Override
    public String to() {
        return "GrantApplied/2";
    }

    @Override
    public ObjectNode upcast(ObjectNode old) {
        return old;
    }
}
