/** The nämnd: sittings, agendas, decisions by paragraph and what is reported to it. */
@NullMarked
package se.bifall.query.web.board;

import org.jspecify.annotations.NullMarked;
