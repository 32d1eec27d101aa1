package se.bifall.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import se.bifall.codes.Phase;
import se.bifall.codes.Words;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.*;
import se.bifall.commands.Lifecycle;

/** The lifecycle drawn: Mermaid text, made from the code that refuses what is not in it. */
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

    public static String mermaid() {
        return Stream.of(
                        Stream.of("stateDiagram-v2", "    direction TB"),
                        Arrays.stream(Phase.values()).map(phase -> "    state \"" + Words.of(phase) + "\" as " + phase),
                        Stream.of("    [*] --> APPLIED: " + Words.of(ApplyForGrant.class)),
                        Arrays.stream(Phase.values()).flatMap(LifecycleDiagram::arrowsFrom),
                        // A completion returns to where the preparation was.
                        Stream.of("    AWAITING_COMPLETION --> ASSESSED: " + Words.of(ReceiveCompletion.class)),
                        Arrays.stream(Phase.values()).filter(Phase::isEnded).map(phase -> "    " + phase + " --> [*]"),
                        Arrays.stream(Phase.values()).flatMap(LifecycleDiagram::within))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }

    private static Stream<String> arrowsFrom(Phase phase) {
        Map<Phase, String> words = Lifecycle.possibleIn(phase).stream()
                .filter(command -> after(phase, command) != phase)
                .collect(groupingBy(
                        command -> after(phase, command), LinkedHashMap::new, mapping(Words::of, joining(" / "))));
        return words.entrySet().stream()
                .map(arrow -> "    " + phase + " --> " + arrow.getKey() + ": " + arrow.getValue());
    }

    private static Stream<String> within(Phase phase) {
        return Lifecycle.possibleIn(phase).stream()
                .filter(command -> after(phase, command) == phase)
                .map(command -> "    " + phase + ": " + Words.of(command));
    }
}
