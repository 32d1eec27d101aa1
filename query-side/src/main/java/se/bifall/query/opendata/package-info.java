/** What is published to anybody: approved grants, decisions, distributions and events, without persons and small numbers. */
@NullMarked
package se.bifall.query.opendata;

import org.jspecify.annotations.NullMarked;
