/** What shows to somebody else that the events of a case are those that were stored. */
@NullMarked
package se.bifall.proof;

import org.jspecify.annotations.NullMarked;
