/** Pages and questions over HTTP. */
@NullMarked
package se.bifall.query.web;

import org.jspecify.annotations.NullMarked;
