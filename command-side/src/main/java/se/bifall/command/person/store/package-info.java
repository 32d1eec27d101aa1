/** Hidden: the two files that personal data is kept in, its rows and their keys. */
@NullMarked
package se.bifall.command.person.store;

import org.jspecify.annotations.NullMarked;
