/** The queue of cases: facets, the query language, order and pages, over an index in memory. */
@NullMarked
package se.bifall.query.queue;

import org.jspecify.annotations.NullMarked;
