package se.bifall.command.portfolio;

import java.util.stream.Collectors;

/** How an import went, in Swedish, for a terminal. */
final class Summary {
    private static final int MOST = 50;

    private Summary() {}

    static String of(Import.Result result, boolean dryRun) {
        if (result.errors().isEmpty()) {
            return result.rows() + " rader, " + result.commands() + " kommandon "
                    + (dryRun ? "skulle utföras. Inget är importerat (--dry-run)." : "utförda.");
        }
        String errors = result.errors().stream()
                .limit(MOST)
                .map(RowError::toString)
                .collect(Collectors.joining(System.lineSeparator()));
        int more = result.errors().size() - MOST;
        return errors + System.lineSeparator() + (more > 0 ? "… och " + more + " fel till. " : "")
                + "Inget av filen är importerat, om inte ett fel ovan säger annat.";
    }
}
