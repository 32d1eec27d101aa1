@NullMarked
package se.bifall.benchmark.peer.occurrent;

import org.jspecify.annotations.NullMarked;
