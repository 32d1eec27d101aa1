@NullMarked
package se.bifall.benchmark.limit;

import org.jspecify.annotations.NullMarked;
