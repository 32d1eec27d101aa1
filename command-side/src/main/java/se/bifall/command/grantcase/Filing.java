package se.bifall.command.grantcase;

import static se.bifall.command.grantcase.rule.Broken.unless;

import se.bifall.command.grantcase.rule.ClaimOfTheCase;
import se.bifall.command.grantcase.rule.DocumentStands;
import se.bifall.command.grantcase.rule.NoPersonalNumber;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.TitleOnOneLine;
import se.bifall.commands.GrantCommand.FileDocument;
import se.bifall.commands.GrantCommand.WithdrawDocument;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.DocumentFiled;
import se.bifall.events.GrantEvent.DocumentWithdrawn;

/** Documents on the case. Whether their content is stored is asked where the store is known. */
final class Filing {
    private Filing() {}

    static GrantEvent file(GrantCase state, FileDocument c, Asked asked) {
        unless(
                new TitleOnOneLine("documentTitle", c.documentTitle()),
                new NoPersonalNumber("documentTitle", c.documentTitle()),
                new NotInTheFuture("receivedOn", c.receivedOn(), asked.today()),
                new ClaimOfTheCase(c.claim(), state.claims.size()));
        return new DocumentFiled(
                c.caseId(),
                state.documentStands.size() + 1,
                c.sha256(),
                c.documentTitle(),
                c.kind(),
                c.format(),
                c.bytes(),
                c.receivedOn(),
                c.claim());
    }

    static GrantEvent withdraw(GrantCase state, WithdrawDocument c) {
        unless(new DocumentStands(c.document(), state.documentStands.getOrDefault(c.document(), false)));
        return new DocumentWithdrawn(c.caseId(), c.document(), c.reason());
    }
}
