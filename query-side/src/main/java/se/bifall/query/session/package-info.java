/** Hidden: sessions that every node knows, so that a person may meet another node at each click. */
@NullMarked
package se.bifall.query.session;

import org.jspecify.annotations.NullMarked;
