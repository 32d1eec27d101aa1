/** Goals followed up: what is reported and what is counted, held against the plan, and the assessment that follows. */
@NullMarked
package se.bifall.query.goal;

import org.jspecify.annotations.NullMarked;
