/** What the auditor asks: what was refused, to whom, and by which rule. */
@NullMarked
package se.bifall.query.audit;

import org.jspecify.annotations.NullMarked;
