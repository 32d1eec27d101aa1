/** Whether the documents that events speak of are whole, and what is kept that no event speaks of. */
@NullMarked
package se.bifall.query.document;

import org.jspecify.annotations.NullMarked;
