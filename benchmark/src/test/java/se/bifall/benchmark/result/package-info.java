@NullMarked
package se.bifall.benchmark.result;

import org.jspecify.annotations.NullMarked;
