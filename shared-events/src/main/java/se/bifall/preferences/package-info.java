/** What people have chosen for themselves; no part of any case, and so no event. */
@NullMarked
package se.bifall.preferences;

import org.jspecify.annotations.NullMarked;
