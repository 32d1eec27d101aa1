/** Resultatredovisning, chapter 5 "Anslag 1:1": answers written by people, figures from events, faults found by rules. */
@NullMarked
package se.bifall.query.report.chapter5;

import org.jspecify.annotations.NullMarked;
