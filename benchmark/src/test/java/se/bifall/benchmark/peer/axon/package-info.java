@NullMarked
package se.bifall.benchmark.peer.axon;

import org.jspecify.annotations.NullMarked;
