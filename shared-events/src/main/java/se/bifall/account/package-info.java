/** The arithmetic of one case's money: the same on the side that decides and on the side that answers. */
@NullMarked
package se.bifall.account;

import org.jspecify.annotations.NullMarked;
