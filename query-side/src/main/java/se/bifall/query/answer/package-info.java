/** Questions put to the events: the answer with its point in time, and why each figure is what it is. */
@NullMarked
package se.bifall.query.answer;

import org.jspecify.annotations.NullMarked;
