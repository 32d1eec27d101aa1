/** The decision frame (beslutsram): money that may be granted one year for one purpose. */
@NullMarked
package se.bifall.command.frame;

import org.jspecify.annotations.NullMarked;
