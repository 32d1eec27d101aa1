/** Decides: may this happen? */
@NullMarked
package se.bifall.command;

import org.jspecify.annotations.NullMarked;
