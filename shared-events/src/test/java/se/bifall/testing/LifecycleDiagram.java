package se.bifall.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.bifall.codes.Phase;
import se.bifall.codes.Words;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.commands.Lifecycle;

/** The lifecycle drawn: Mermaid text and a table, made from the code that refuses what is not in it. */
public final class LifecycleDiagram {
    private LifecycleDiagram() {}

    /** Where a command takes a case; the deciding side's test sees to it that it does. */
    public static Phase after(Phase phase, Class<? extends GrantCommand> command) {
        return Map.<Class<? extends GrantCommand>, Phase>ofEntries(
                        Map.entry(RegisterApplication.class, Phase.REGISTERED),
                        Map.entry(RequestCompletion.class, Phase.AWAITING_COMPLETION),
                        Map.entry(ReceiveCompletion.class, Phase.REGISTERED),
                        Map.entry(WithdrawApplication.class, Phase.WITHDRAWN),
                        Map.entry(AssessCriterion.class, Phase.ASSESSED),
                        Map.entry(ProposeDecision.class, Phase.PROPOSED),
                        Map.entry(SettleChecklistItem.class, Phase.ASSESSED),
                        Map.entry(ApproveGrant.class, Phase.RUNNING),
                        Map.entry(RejectGrant.class, Phase.REJECTED),
                        Map.entry(DismissApplication.class, Phase.DISMISSED),
                        Map.entry(RevokeGrant.class, Phase.REVOKED),
                        Map.entry(SubmitFinalReport.class, Phase.FINAL_REPORTED),
                        Map.entry(AcceptFinalReport.class, Phase.FINAL_ACCEPTED),
                        Map.entry(CloseProject.class, Phase.CLOSED))
                .getOrDefault(command, phase);
    }

    /** Transitions only: what changes no phase would hide them. */
    public static String mermaid() {
        return Stream.of(
                        Stream.of("stateDiagram-v2", "    direction TB"),
                        Arrays.stream(Phase.values()).map(phase -> "    state \"" + Words.of(phase) + "\" as " + phase),
                        Stream.of("    [*] --> APPLIED: " + Words.of(ApplyForGrant.class)),
                        Arrays.stream(Phase.values()).flatMap(LifecycleDiagram::arrowsFrom),
                        // A completion returns to where the preparation was.
                        Stream.of("    AWAITING_COMPLETION --> ASSESSED: " + Words.of(ReceiveCompletion.class)),
                        Arrays.stream(Phase.values()).filter(Phase::isEnded).map(phase -> "    " + phase + " --> [*]"))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }

    /** The commands that never change the phase: Markdown, one row for each set of phases that takes the same. */
    public static String withoutTransition() {
        Map<List<Phase>, List<String>> rows = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            Lifecycle.possibleIn(phase).stream()
                    .filter(LifecycleDiagram::changesNoPhase)
                    .filter(command -> phasesOf(command).getFirst() == phase)
                    .forEach(command -> rows.computeIfAbsent(phasesOf(command), phases -> new ArrayList<>())
                            .add(Words.of(command)));
        }
        return rows.entrySet().stream()
                .map(row -> "| " + named(row.getKey()) + " | " + String.join(" · ", row.getValue()) + " |")
                .collect(joining("\n", "| in | a case also takes |\n|---|---|\n", ""));
    }

    private static boolean changesNoPhase(Class<? extends GrantCommand> command) {
        return phasesOf(command).stream().allMatch(phase -> after(phase, command) == phase);
    }

    private static List<Phase> phasesOf(Class<? extends GrantCommand> command) {
        return Arrays.stream(Phase.values())
                .filter(phase -> Lifecycle.takes(phase, command))
                .toList();
    }

    /** The fewest words that name the phases: those that are missing, when they are fewer. */
    private static String named(List<Phase> phases) {
        List<Phase> others = Arrays.stream(Phase.values())
                .filter(phase -> !phases.contains(phase))
                .toList();
        if (others.isEmpty()) {
            return "every phase";
        }
        return others.size() < phases.size() ? "every phase but " + words(others) : words(phases);
    }

    private static String words(List<Phase> phases) {
        return phases.stream().map(Words::of).collect(joining(", "));
    }

    private static Stream<String> arrowsFrom(Phase phase) {
        Map<Phase, String> words = Lifecycle.possibleIn(phase).stream()
                .filter(command -> after(phase, command) != phase)
                .collect(groupingBy(
                        command -> after(phase, command), LinkedHashMap::new, mapping(Words::of, joining(" / "))));
        return words.entrySet().stream()
                .map(arrow -> "    " + phase + " --> " + arrow.getKey() + ": " + arrow.getValue());
    }
}
