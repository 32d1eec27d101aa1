/** A stream of events gone through again, step by step, by the one fold of its kind. */
@NullMarked
package se.bifall.query.replay;

import org.jspecify.annotations.NullMarked;
