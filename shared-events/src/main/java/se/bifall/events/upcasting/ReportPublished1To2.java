package se.bifall.events.upcasting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revision 1 hid no figure, however few companies stood behind it: it is read as it was published. */
final class ReportPublished1To2 implements Upcaster {
    @Override
    public String from() {
        return "ReportPublished/1";
    }

    @Override
    public String to() {
        return "ReportPublished/2";
    }

    @Override
    public ObjectNode upcast(ObjectNode old) {
        for (JsonNode section : old.withArray("sections")) {
            for (JsonNode row : section.path("rows")) {
                for (JsonNode figure : row.path("figures")) {
                    ((ObjectNode) figure).put("hidden", false);
                }
            }
        }
        old.putNull("smallestGroup");
        return old;
    }
}
