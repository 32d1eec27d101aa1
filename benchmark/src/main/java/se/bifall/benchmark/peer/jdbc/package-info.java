@NullMarked
package se.bifall.benchmark.peer.jdbc;

import org.jspecify.annotations.NullMarked;
