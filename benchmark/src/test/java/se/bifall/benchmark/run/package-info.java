@NullMarked
package se.bifall.benchmark.run;

import org.jspecify.annotations.NullMarked;
