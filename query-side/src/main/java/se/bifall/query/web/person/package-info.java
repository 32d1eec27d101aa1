/** Personal data: who is known, what is kept, and what is taken out. */
@NullMarked
package se.bifall.query.web.person;

import org.jspecify.annotations.NullMarked;
