/** What a published report says: its sections, figures and definitions, as the event keeps them for ever. */
@NullMarked
package se.bifall.report;

import org.jspecify.annotations.NullMarked;
