/** Who has read which case: kept beside the log, for reading is no event of the case. */
@NullMarked
package se.bifall.reads;

import org.jspecify.annotations.NullMarked;
