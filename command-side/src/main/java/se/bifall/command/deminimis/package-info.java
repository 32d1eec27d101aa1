/** De minimis aid: what a group of companies may still be granted. */
@NullMarked
package se.bifall.command.deminimis;

import org.jspecify.annotations.NullMarked;
