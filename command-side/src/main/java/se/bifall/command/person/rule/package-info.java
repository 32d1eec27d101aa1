/** What must be true before personal data is disposed of: one record per rule. */
@NullMarked
package se.bifall.command.person.rule;

import org.jspecify.annotations.NullMarked;
