/** What has happened, for ever: the event catalogue, its stored names and the log that keeps it. */
@NullMarked
package se.bifall.events;

import org.jspecify.annotations.NullMarked;
