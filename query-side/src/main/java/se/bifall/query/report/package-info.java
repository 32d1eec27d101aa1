/** Figures that were published, beside the same figures from events. */
@NullMarked
package se.bifall.query.report;

import org.jspecify.annotations.NullMarked;
