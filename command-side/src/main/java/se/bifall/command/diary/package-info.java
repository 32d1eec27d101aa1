/** The diary: each number belongs to one case. */
@NullMarked
package se.bifall.command.diary;

import org.jspecify.annotations.NullMarked;
