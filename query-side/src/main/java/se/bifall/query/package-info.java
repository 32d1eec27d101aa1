/** Answers: what happened, to whom, why? */
@NullMarked
package se.bifall.query;

import org.jspecify.annotations.NullMarked;
