@NullMarked
package se.bifall.benchmark.phase;

import org.jspecify.annotations.NullMarked;
