/** What a person at a terminal meets: what is printed at start, and why a start fails. */
@NullMarked
package se.bifall.query.start;

import org.jspecify.annotations.NullMarked;
