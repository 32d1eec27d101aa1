/** The whole life of one case: its state, what each command makes of it, and the aggregate that keeps it. */
@NullMarked
package se.bifall.command.grantcase;

import org.jspecify.annotations.NullMarked;
