package se.bifall.command.store;

import java.nio.file.Path;
import java.util.EnumSet;
import se.bifall.codes.CaseId;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.testing.Altered;
import se.bifall.testing.Ask;

/**
 * Opens case after case with one hand or several, and prints each that the store has answered for, until it is killed.
 */
final class KilledWriter {
    /** Before each case that was answered for. */
    static final String ANSWERED = "answered ";

    /** Before the sentence of each that wasn't. */
    static final String REFUSED = "refused ";

    private KilledWriter() {}

    public static void main(String[] args) {
        H2Store store = H2Store.open(Path.of(args[0]), new MovedClock());
        int hands = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        for (int hand = 0; hand < hands; hand++) {
            String name = args[1] + (hands == 1 ? "" : "-" + hand);
            Thread.ofPlatform().start(() -> write(store, name));
        }
    }

    private static void write(H2Store store, String name) {
        for (int i = 0; ; i++) {
            CaseId id = new CaseId(name + "-" + i);
            CommandRequest request = new CommandRequest(
                    new CommandId("k-" + id),
                    null,
                    "handlaggare",
                    EnumSet.allOf(Role.class),
                    Altered.with(Ask.applyForCompany(), "caseId", id));
            switch (store.commands().send(request)) {
                case Accepted accepted -> say(ANSWERED + id);
                case Refused refused -> say(REFUSED + refused.detail());
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
