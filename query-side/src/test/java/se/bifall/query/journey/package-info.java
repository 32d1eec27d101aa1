/** What people do in a real browser, told in the words of the pages: one journey a file. */
@NullMarked
package se.bifall.query.journey;

import org.jspecify.annotations.NullMarked;
