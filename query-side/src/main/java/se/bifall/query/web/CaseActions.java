package se.bifall.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import se.bifall.codes.Phase;
import se.bifall.codes.Words;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApproveGrant;
import se.bifall.commands.GrantCommand.DismissApplication;
import se.bifall.commands.GrantCommand.RejectGrant;
import se.bifall.commands.Lifecycle;
import se.bifall.query.casefile.CaseFacts;

/**
 * What can be done with a case now.
 *
 * @param mine what this person may do, what the case waits for first
 * @param others labels of what others may do, by who they are
 */
record CaseActions(List<Action> mine, Map<String, List<String>> others) {
    /** @param next true for what the case waits for */
    record Action(String label, String address, boolean next) {}

    static CaseActions of(CaseFacts facts, NextStep step, Asker asker) {
        List<Action> mine = new ArrayList<>();
        Map<String, List<String>> others = new TreeMap<>();
        for (Class<? extends GrantCommand> command : Lifecycle.possibleIn(facts.phase())) {
            if (!OpenItems.hasWhatItTakes(command, facts)) {
                continue;
            }
            boolean next = command.equals(step.command());
            if (asker.may(command)) {
                mine.add(next ? 0 : mine.size(), new Action(Words.of(command), link(facts, command), next));
            } else {
                others.computeIfAbsent(Asker.doneBy(command), who -> new ArrayList<>())
                        .add(Words.of(command));
            }
        }
        return new CaseActions(mine, others);
    }

    /** Decisions that end the preparation have a page of their own. */
    private static String link(CaseFacts facts, Class<? extends GrantCommand> command) {
        String page = "/arenden/" + facts.caseId() + "/beslut";
        if (command == ApproveGrant.class) {
            return page + "?utfall=APPROVE";
        } else if (command == RejectGrant.class) {
            return page + "?utfall=REJECT";
        } else if (command == DismissApplication.class) {
            return page + "?utfall=DISMISS";
        }
        return address(facts, command);
    }

    static String address(CaseFacts facts, Class<? extends GrantCommand> command) {
        return "/arenden/" + facts.caseId() + "/" + command.getSimpleName();
    }

    /** @throws PageRefused when this person may not, 403, or the case can't now, 409 */
    static void unlessPossible(Class<? extends GrantCommand> command, CaseFacts facts, Asker asker) {
        String back = "/arenden/" + facts.caseId();
        unlessAllowed(command, asker, back);
        String what = Words.of(command);
        if (!Lifecycle.takes(facts.phase(), command)) {
            throw new PageRefused(
                    HttpStatus.CONFLICT,
                    "Ärendet är i läget " + Words.of(facts.phase()) + ", där ”" + what + "” inte är möjligt. "
                            + when(command),
                    back);
        }
        if (!OpenItems.hasWhatItTakes(command, facts)) {
            throw new PageRefused(
                    HttpStatus.CONFLICT, "”" + what + "” är inte möjligt: ärendet har inget sådant som väntar.", back);
        }
    }

    static void unlessAllowed(Class<? extends GrantCommand> command, Asker asker, String back) {
        if (!asker.may(command)) {
            throw new PageRefused(
                    HttpStatus.FORBIDDEN,
                    "”" + Words.of(command) + "” görs av " + Asker.doneBy(command) + ". Du är inloggad som "
                            + Labels.small(asker.roleWords()) + ".",
                    back);
        }
    }

    private static String when(Class<? extends GrantCommand> command) {
        return Lifecycle.phasesOf(command).isEmpty()
                ? "Det kan bara göras för ett nytt ärende."
                : Lifecycle.phasesOf(command).stream()
                        .sorted()
                        .map((Phase phase) -> Words.of(phase))
                        .collect(Collectors.joining(", ", "Det kan göras i läget: ", "."));
    }
}
