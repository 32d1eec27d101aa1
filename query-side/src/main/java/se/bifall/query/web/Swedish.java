package se.bifall.query.web;

import java.util.Comparator;
import se.bifall.query.queue.SwedishOrder;

/** Swedish order of words, for the labels of a page. */
public final class Swedish {
    public static final Comparator<Object> ORDER =
            (one, other) -> SwedishOrder.compare(one.toString(), other.toString());

    private Swedish() {}
}
