/** Who comes in, how, and what they may open. */
@NullMarked
package se.bifall.query.access;

import org.jspecify.annotations.NullMarked;
