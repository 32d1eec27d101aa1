/** Reports: published ones, chapter 5 and what is compared with what. */
@NullMarked
package se.bifall.query.web.report;

import org.jspecify.annotations.NullMarked;
