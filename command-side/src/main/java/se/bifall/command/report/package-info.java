/** Reports that are published: kept as they were read, and withdrawn when they are not held to be right. */
@NullMarked
package se.bifall.command.report;

import org.jspecify.annotations.NullMarked;
