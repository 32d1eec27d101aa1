package se.bifall.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revision 1 counted women and men only; those counted as neither were not asked for, so they are zero. */
final class IndicatorOutcomeRecorded1To2 implements Upcaster {
    @Override
    public String from() {
        return "IndicatorOutcomeRecorded/1";
    }

    @Override
    public String to() {
        return "IndicatorOutcomeRecorded/2";
    }

    @Override
    public ObjectNode upcast(ObjectNode old) {
        ObjectNode counts = old.putObject("counts");
        counts.set("women", old.remove("women"));
        counts.set("men", old.remove("men"));
        counts.put("other", 0).put("unknown", 0);
        return old;
    }
}
