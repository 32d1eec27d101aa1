/** How an old revision of an event becomes today's: one small class for each revision left behind. */
@NullMarked
package se.bifall.events.upcasting;

import org.jspecify.annotations.NullMarked;
