/** One file for each analysis: a name, a version, a definition and the key of a case. A new one needs nothing else. */
@NullMarked
package se.bifall.query.analysis;

import org.jspecify.annotations.NullMarked;
