package se.bifall.command.portfolio;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.GrantCommand.ClassifyContribution;
import se.bifall.commands.GrantCommand.StateFinancing;

/**
 * One command of a row, by the person whose act it was.
 *
 * @param on legal day, by which the steps of a case are ordered
 * @param columnOf the column that a field of the command came from
 */
record Step(LocalDate on, OfficerId by, Role role, BifallCommand command, UnaryOperator<String> columnOf) {
    /**
     * The step in the id of its command: what a file may add to a case that is imported has a name of its own, so that
     * the numbers of the others stay.
     */
    String key(int number) {
        return command instanceof ClassifyContribution || command instanceof StateFinancing
                ? command.getClass().getSimpleName()
                : String.valueOf(number);
    }
}
