/** The words of the domain as values: identities, amounts, places, categories. An invalid one cannot be made. */
@NullMarked
package se.bifall.codes;

import org.jspecify.annotations.NullMarked;
