@NullMarked
package se.bifall.benchmark.peer;

import org.jspecify.annotations.NullMarked;
