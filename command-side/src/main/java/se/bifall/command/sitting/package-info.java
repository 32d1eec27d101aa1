/** A sitting of the nämnd: planned, with cases on its agenda and paragraphs in its minutes. */
@NullMarked
package se.bifall.command.sitting;

import org.jspecify.annotations.NullMarked;
