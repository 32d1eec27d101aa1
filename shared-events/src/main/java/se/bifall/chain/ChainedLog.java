package se.bifall.chain;

import java.util.List;

/** The log of events as those who check it see it. */
public interface ChainedLog extends Chained {
    /** One stream from its beginning. */
    List<ChainedEvent> links(String stream);
}
