/** The door for machines: commands in as JSON, answers and refusals out. */
@NullMarked
package se.bifall.command.api;

import org.jspecify.annotations.NullMarked;
