@NullMarked
package se.bifall.benchmark.peer.pekko;

import org.jspecify.annotations.NullMarked;
