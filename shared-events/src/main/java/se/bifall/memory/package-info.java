/** What is kept in memory within bounds. */
@NullMarked
package se.bifall.memory;

import org.jspecify.annotations.NullMarked;
