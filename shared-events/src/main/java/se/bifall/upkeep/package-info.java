/** How commands on the same machine find the server that runs on a data folder. */
@NullMarked
package se.bifall.upkeep;

import org.jspecify.annotations.NullMarked;
