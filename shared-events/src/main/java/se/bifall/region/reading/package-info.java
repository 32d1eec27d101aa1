/** Reads a region profile out of YAML, and finds every mistake in it with its line. */
@NullMarked
package se.bifall.region.reading;

import org.jspecify.annotations.NullMarked;
