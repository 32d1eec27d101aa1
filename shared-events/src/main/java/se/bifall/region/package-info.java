/** A Region's own codes and rules, as dated data. */
@NullMarked
package se.bifall.region;

import org.jspecify.annotations.NullMarked;
