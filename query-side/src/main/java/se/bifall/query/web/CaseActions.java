package se.bifall.query.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.bifall.codes.Phase;
import se.bifall.codes.Words;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.commands.Lifecycle;
import se.bifall.query.casefile.CaseFacts;

/**
 * What can be done with a case now.
 *
 * @param mine what this person may do, what the case waits for first; nothing when the person is jävig
 * @param more the work around the case that this person may do, in groups
 * @param others labels of what others may do, by who they are
 * @param declare where this person declares jäv; null when there is none to declare
 */
public record CaseActions(
        List<Action> mine,
        List<Group> more,
        Map<String, List<String>> others,
        @Nullable String declare) {
    /** @param title key of the text */
    record Group(String title, List<Action> actions) {}

    private static final Map<String, List<Class<? extends GrantCommand>>> AROUND = around();
    private static final Set<Class<? extends GrantCommand>> HAVE_A_PLACE_OF_THEIR_OWN =
            Set.of(NameContactPerson.class, RemoveContactPerson.class);

    /** @param next true for what the case waits for */
    record Action(String label, String address, boolean next) {}

    static CaseActions of(CaseFacts facts, NextStep step, Asker asker) {
        List<Action> mine = new ArrayList<>();
        Map<String, List<String>> others = new TreeMap<>();
        boolean conflicted = facts.casework().hasConflict(asker.name());
        for (Class<? extends GrantCommand> command : Lifecycle.possibleIn(facts.phase())) {
            if (!OpenItems.hasWhatItTakes(command, facts)
                    || HAVE_A_PLACE_OF_THEIR_OWN.contains(command)
                    || isAround(command)) {
                continue;
            }
            boolean next = command.equals(step.command());
            if (asker.may(command) && !conflicted) {
                mine.add(next ? 0 : mine.size(), new Action(PageWords.of(command), link(facts, command), next));
            } else if (!asker.may(command)) {
                others.computeIfAbsent(Asker.doneBy(command, PageWords.wording()), who -> new ArrayList<>())
                        .add(PageWords.of(command));
            }
        }
        boolean declares = !conflicted && isOpenTo(DeclareConflictOfInterest.class, facts, asker);
        return new CaseActions(
                mine, groups(facts, asker), others, declares ? address(facts, DeclareConflictOfInterest.class) : null);
    }

    private static List<Group> groups(CaseFacts facts, Asker asker) {
        List<Group> groups = new ArrayList<>();
        AROUND.forEach((title, commands) -> {
            List<Action> actions = commands.stream()
                    .filter(command -> isOpenTo(command, facts, asker))
                    .map(command -> new Action(PageWords.of(command), address(facts, command), false))
                    .toList();
            if (!actions.isEmpty()) {
                groups.add(new Group(title, actions));
            }
        });
        return groups;
    }

    /** True when this person may do it with the case as it is. */
    static boolean isOpenTo(Class<? extends GrantCommand> command, CaseFacts facts, Asker asker) {
        return Lifecycle.takes(facts.phase(), command)
                && asker.may(command)
                && OpenItems.hasWhatItTakes(command, facts)
                && !facts.casework().hasConflict(asker.name());
    }

    private static Map<String, List<Class<? extends GrantCommand>>> around() {
        Map<String, List<Class<? extends GrantCommand>>> around = new LinkedHashMap<>();
        around.put(
                "arende.grupp.underlag",
                List.of(
                        RecordNote.class,
                        CommunicateMaterial.class,
                        RecordReply.class,
                        RequestOpinion.class,
                        GiveOpinion.class,
                        WithdrawOpinionRequest.class));
        around.put(
                "arende.grupp.bedomning",
                List.of(
                        SettleChecklistItem.class,
                        AssessAspect.class,
                        StateAgendaImpact.class,
                        WithdrawAgendaImpact.class,
                        PlanIndicator.class,
                        ClassifyContribution.class,
                        StateFinancing.class));
        around.put(
                "arende.grupp.ordning",
                List.of(FlagCase.class, RemoveFlag.class, NoteConflictOfInterest.class, LiftConflictOfInterest.class));
        return around;
    }

    private static boolean isAround(Class<? extends GrantCommand> command) {
        return command == DeclareConflictOfInterest.class
                || AROUND.values().stream().anyMatch(commands -> commands.contains(command));
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

    public static String address(CaseFacts facts, Class<? extends GrantCommand> command) {
        return "/arenden/" + facts.caseId() + "/" + command.getSimpleName();
    }

    /** @throws PageRefused when this person may not, 403, or the case can't now, 409 */
    public static void unlessPossible(Class<? extends GrantCommand> command, CaseFacts facts, Asker asker) {
        String back = "/arenden/" + facts.caseId();
        unlessAllowed(command, asker, back);
        String what = Words.of(command);
        if (command != DeclareConflictOfInterest.class && facts.casework().hasConflict(asker.name())) {
            throw new PageRefused(
                    HttpStatus.FORBIDDEN,
                    "Du är jävig i ärendet och får inte delta i handläggningen (förvaltningslagen 17 §, kommunallagen"
                            + " 6 kap. 30 §).",
                    back);
        }
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

    public static void unlessAllowed(Class<? extends GrantCommand> command, Asker asker, String back) {
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
