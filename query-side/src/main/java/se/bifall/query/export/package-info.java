/** A table as a file: for spreadsheets, for machines, and with the sheet that says what it is. */
@NullMarked
package se.bifall.query.export;

import org.jspecify.annotations.NullMarked;
