/** What someone may ask for, who may ask, and the answer. */
@NullMarked
package se.bifall.commands;

import org.jspecify.annotations.NullMarked;
