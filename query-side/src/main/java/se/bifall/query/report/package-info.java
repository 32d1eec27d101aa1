/** Reports written from events: drafted now, published as they were, and held against what is known today. In Swedish. */
@NullMarked
package se.bifall.query.report;

import org.jspecify.annotations.NullMarked;
