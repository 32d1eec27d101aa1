/** One case as its readers see it: the facts folded from its events, its postings and its timeline. */
@NullMarked
package se.bifall.query.casefile;

import org.jspecify.annotations.NullMarked;
