package se.bifall.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revision 1 knew no waiver: the whole of what was found was demanded. */
final class RecoveryDecided1To2 implements Upcaster {
    @Override
    public String from() {
        return "RecoveryDecided/1";
    }

    @Override
    public String to() {
        return "RecoveryDecided/2";
    }

    @Override
    public ObjectNode upcast(ObjectNode old) {
        old.putObject("waived");
        return old;
    }
}
