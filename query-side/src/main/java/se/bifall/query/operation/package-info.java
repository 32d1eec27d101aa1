/** What those who run Bifall watch: meters, and whether it lives and may be sent requests. */
@NullMarked
package se.bifall.query.operation;

import org.jspecify.annotations.NullMarked;
