/** Where the content of documents is kept: files named by what is in them. */
@NullMarked
package se.bifall.command.document;

import org.jspecify.annotations.NullMarked;
