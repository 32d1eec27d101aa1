/**
 * Pictures as numbers: where each shape of an SVG lies. Widths are in per cent so that a picture fits any page, heights
 * in pixels. Nothing is told by colour alone, and each picture stands beside the table that it draws.
 */
@NullMarked
package se.bifall.query.picture;

import org.jspecify.annotations.NullMarked;
