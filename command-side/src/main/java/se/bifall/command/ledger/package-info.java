/** What many cases share, one stream each: it is asked and written in the unit of work of the case that needs it. */
@NullMarked
package se.bifall.command.ledger;

import org.jspecify.annotations.NullMarked;
