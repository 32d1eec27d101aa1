package se.bifall.commands;

import java.time.Duration;

/** What the asker will look at next: lets an answer wait until its own effect can be seen. */
public interface ReadModels {
    /** Waits until a case or frame has at least so many events folded; false when the time is out first. */
    boolean awaitVersion(String stream, long version, Duration atMost) throws InterruptedException;
}
