/**
 * Hidden: what stands beside the log when several nodes work together, in a MongoDB that all of them reach: what people have
 * chosen for themselves, who has read what, natural persons and their keys, and the content of documents.
 */
@NullMarked
package se.bifall.command.beside;

import org.jspecify.annotations.NullMarked;
