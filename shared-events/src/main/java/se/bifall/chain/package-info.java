/** How the log proves itself: each event carries the fingerprint of everything before it. */
@NullMarked
package se.bifall.chain;

import org.jspecify.annotations.NullMarked;
