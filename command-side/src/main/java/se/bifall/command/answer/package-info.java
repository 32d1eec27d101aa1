/** The answers of the yearly resultatredovisning: who may write what on which version. */
@NullMarked
package se.bifall.command.answer;

import org.jspecify.annotations.NullMarked;
