package se.bifall.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Revision 1 did not ask for the ground of a change (förvaltningslagen 37 §): it is left unsaid, not guessed. */
final class GrantAmended1To2 implements Upcaster {
    @Override
    public String from() {
        return "GrantAmended/1";
    }

    @Override
    public String to() {
        return "GrantAmended/2";
    }

    @Override
    public ObjectNode upcast(ObjectNode old) {
        return old;
    }

    @Override
    public Set<String> unasked() {
        return Set.of("ground");
    }
}
