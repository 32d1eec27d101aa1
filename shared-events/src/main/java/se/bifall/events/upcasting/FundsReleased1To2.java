package se.bifall.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Revision 1 did not say why money was released: it is left unsaid, not guessed. */
final class FundsReleased1To2 implements Upcaster {
    @Override
    public String from() {
        return "FundsReleased/1";
    }

    @Override
    public String to() {
        return "FundsReleased/2";
    }

    @Override
    public ObjectNode upcast(ObjectNode old) {
        return old;
    }

    @Override
    public Set<String> unasked() {
        return Set.of("cause");
    }
}
