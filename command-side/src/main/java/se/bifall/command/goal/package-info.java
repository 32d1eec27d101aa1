/** A sub-goal (delmål) of one year's plan: what is reported of it, and how it is assessed. */
@NullMarked
package se.bifall.command.goal;

import org.jspecify.annotations.NullMarked;
