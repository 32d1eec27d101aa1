/** Looking after the data of a machine: verify the log, back everything up, restore it. */
@NullMarked
package se.bifall.command.upkeep;

import org.jspecify.annotations.NullMarked;
