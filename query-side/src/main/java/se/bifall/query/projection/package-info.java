/** Hidden: keeps the read models in step with the log, live and rebuilt by the same fold. */
@NullMarked
package se.bifall.query.projection;

import org.jspecify.annotations.NullMarked;
