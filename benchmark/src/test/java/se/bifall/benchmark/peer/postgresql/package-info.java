@NullMarked
package se.bifall.benchmark.peer.postgresql;

import org.jspecify.annotations.NullMarked;
