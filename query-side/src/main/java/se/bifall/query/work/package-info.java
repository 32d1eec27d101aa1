/** What waits, for whom and until when: pure functions of facts, a person and a day. */
@NullMarked
package se.bifall.query.work;

import org.jspecify.annotations.NullMarked;
