/** One record for each rule: pure, with its paragraph and a Swedish sentence. */
@NullMarked
package se.bifall.command.grantcase.rule;

import org.jspecify.annotations.NullMarked;
