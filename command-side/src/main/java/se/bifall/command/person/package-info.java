/** Personal data, apart from the log: taken in before a command, kept under a key of its own, disposed of by decision. */
@NullMarked
package se.bifall.command.person;

import org.jspecify.annotations.NullMarked;
