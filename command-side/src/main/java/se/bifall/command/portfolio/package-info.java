/** Import of a portfolio from CSV, through the same commands as a person's. */
@NullMarked
package se.bifall.command.portfolio;

import org.jspecify.annotations.NullMarked;
