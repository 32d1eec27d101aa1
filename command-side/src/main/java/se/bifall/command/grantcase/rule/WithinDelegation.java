package se.bifall.command.grantcase.rule;

import java.util.List;
import java.util.stream.Collectors;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.Kronor;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Words;
import se.bifall.region.Board;
import se.bifall.region.Delegation;

/** The decider's delegation covers the amount on the day of the decision, or the nämnd decides (kommunallagen 6 kap. 37 §, 7 kap. 5 §).
 *
 * @param order the lines of the delegation order that are about such a decision on its day
 */
public record WithinDelegation(
        OfficerId decidedBy, Board board, DecisionKind kind, Kronor amount, List<Delegation> order) implements Rule {
    @Override
    public boolean holds() {
        return decidedBy.equals(board.code())
                || order.stream().anyMatch(line -> line.isHeldBy(decidedBy) && line.reaches(amount));
    }

    @Override
    public String field() {
        return "decision.decidedBy";
    }

    @Override
    public String sentence() {
        return Words.of(kind) + " på " + Words.kronor(amount) + " ryms inte i delegationen till " + decidedBy + held()
                + ". Beslutet fattas av nämnden (" + board.code() + ")" + others()
                + " (kommunallagen 6 kap. 37 § och 7 kap. 5 §).";
    }

    private String held() {
        String lines = order.stream()
                .filter(line -> line.isHeldBy(decidedBy))
                .map(WithinDelegation::line)
                .collect(Collectors.joining("; "));
        return lines.isEmpty() ? ", som inte har någon för sådana beslut den dagen" : ": " + lines;
    }

    private String others() {
        String lines = order.stream()
                .filter(line -> !line.isHeldBy(decidedBy) && line.reaches(amount))
                .map(WithinDelegation::line)
                .collect(Collectors.joining("; "));
        return lines.isEmpty() ? "" : " eller av " + lines;
    }

    private static String line(Delegation line) {
        Kronor most = line.most();
        return line.level() + (most == null ? " utan gräns" : " högst " + Words.kronor(most)) + ", " + line.source();
    }
}
