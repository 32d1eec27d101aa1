package se.bifall.command.store;

import java.nio.file.Path;
import java.util.EnumSet;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;

/** Opens case after case, and prints each that the store has answered for, until it is killed. */
final class KilledWriter {
    /** Before each case that was answered for. */
    static final String ANSWERED = "answered ";

    private KilledWriter() {}

    public static void main(String[] args) {
        H2Store store = H2Store.open(Path.of(args[0]), new MovedClock());
        for (int i = 0; ; i++) {
            CaseId id = new CaseId(args[1] + "-" + i);
            CommandRequest request = new CommandRequest(
                    new CommandId("k-" + id),
                    null,
                    "handlaggare",
                    EnumSet.allOf(Role.class),
                    Altered.with(Ask.applyForCompany(), "caseId", id));
            if (store.commands().send(request) instanceof Accepted) {
                System.out.println(ANSWERED + id);
                System.out.flush();
            }
        }
    }
}
