/** Hidden: where events are kept, in one order, for ever. */
@NullMarked
package se.bifall.command.store;

import org.jspecify.annotations.NullMarked;
