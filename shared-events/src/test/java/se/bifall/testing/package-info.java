/** For the tests of every module: examples, whole lives of cases and a log in memory. */
@NullMarked
package se.bifall.testing;

import org.jspecify.annotations.NullMarked;
