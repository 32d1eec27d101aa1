package se.bifall.command.portfolio;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;

/**
 * One command of a row, by the person whose act it was.
 *
 * @param on legal day, by which the steps of a case are ordered
 * @param columnOf the column that a field of the command came from
 */
record Step(LocalDate on, OfficerId by, Role role, BifallCommand command, UnaryOperator<String> columnOf) {}
