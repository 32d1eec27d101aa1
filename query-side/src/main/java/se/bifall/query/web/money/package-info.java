/** Frames and payments across cases. */
@NullMarked
package se.bifall.query.web.money;

import org.jspecify.annotations.NullMarked;
