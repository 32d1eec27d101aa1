/** The port to where documents' content is kept, beside the log of events. */
@NullMarked
package se.bifall.documents;

import org.jspecify.annotations.NullMarked;
