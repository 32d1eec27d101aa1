/** The auditor's pages: history step by step, decisions, reads, and the file of a case. */
@NullMarked
package se.bifall.query.web.audit;

import org.jspecify.annotations.NullMarked;
