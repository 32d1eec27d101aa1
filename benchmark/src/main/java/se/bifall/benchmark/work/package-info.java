@NullMarked
package se.bifall.benchmark.work;

import org.jspecify.annotations.NullMarked;
