/** Goals and how far they are reached. */
@NullMarked
package se.bifall.query.web.goal;

import org.jspecify.annotations.NullMarked;
