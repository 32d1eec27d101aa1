@NullMarked
package se.bifall.benchmark.peer.bifall;

import org.jspecify.annotations.NullMarked;
