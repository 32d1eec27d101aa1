/** One letter a day to each person, with what waits and no personal data. */
@NullMarked
package se.bifall.query.mail;

import org.jspecify.annotations.NullMarked;
