/** Natural persons: what is kept of them, apart from every event, and the two ways in and out of that store. */
@NullMarked
package se.bifall.persons;

import org.jspecify.annotations.NullMarked;
