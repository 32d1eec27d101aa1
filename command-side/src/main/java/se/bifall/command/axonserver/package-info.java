/**
 * Hidden: Axon Server in the place of our own file, when several nodes work together. It carries commands from the nodes that
 * answer to those that decide, and keeps the log.
 */
@NullMarked
package se.bifall.command.axonserver;

import org.jspecify.annotations.NullMarked;
