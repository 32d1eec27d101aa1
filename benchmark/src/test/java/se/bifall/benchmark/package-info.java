@NullMarked
package se.bifall.benchmark;

import org.jspecify.annotations.NullMarked;
