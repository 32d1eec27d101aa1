/** The whole system as its users meet it: started, asked over HTTP, clicked in a browser, killed. */
@NullMarked
package se.bifall.query.whole;

import org.jspecify.annotations.NullMarked;
