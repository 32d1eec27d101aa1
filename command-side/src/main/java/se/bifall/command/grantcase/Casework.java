package se.bifall.command.grantcase;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.AgendaGoal;
import se.bifall.codes.ChecklistCode;
import se.bifall.codes.ConflictGround;
import se.bifall.codes.FlagKind;
import se.bifall.codes.ImpactRoute;
import se.bifall.codes.ImpactSign;
import se.bifall.codes.OfficerId;
import se.bifall.events.GrantEvent.*;

/** What a decision needs to know of the work around a case: jäv, questions that wait, flags and checklist. */
final class Casework {
    private final Map<String, ConflictGround> conflicts = new TreeMap<>();
    private final Set<Integer> openOpinions = new LinkedHashSet<>();
    final Map<Integer, Communication> communications = new TreeMap<>();
    final Map<Integer, LocalDate> opinions = new TreeMap<>();
    final Set<ChecklistCode> settled = new LinkedHashSet<>();
    final Set<FlagKind> flags = EnumSet.noneOf(FlagKind.class);
    final Set<Impact> impacts = new LinkedHashSet<>();

    record Communication(LocalDate sentOn, LocalDate answerBy, boolean answered) {}

    record Impact(AgendaGoal goal, ImpactSign sign, ImpactRoute route) {}

    /** User names are the same however they are written. */
    private static String key(OfficerId person) {
        return person.value().toLowerCase(Locale.ROOT);
    }

    /** Null when the person is not jävig. */
    @Nullable
    ConflictGround conflictOf(OfficerId person) {
        return conflicts.get(key(person));
    }

    boolean opinionWaits(int opinion) {
        return openOpinions.contains(opinion);
    }

    boolean communicationWaits(int communication) {
        Communication sent = communications.get(communication);
        return sent != null && !sent.answered();
    }

    /**
     * The last day of the longest time to answer that still runs.
     *
     * @param sentOn only what was sent that day; null for all
     */
    @Nullable
    LocalDate openUntil(@Nullable LocalDate sentOn) {
        return communications.values().stream()
                .filter(sent ->
                        !sent.answered() && (sentOn == null || sent.sentOn().equals(sentOn)))
                .map(Communication::answerBy)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    void on(ConflictOfInterestDeclared e) {
        conflicts.put(key(e.person()), e.ground());
    }

    void on(ConflictOfInterestLifted e) {
        conflicts.remove(key(e.person()));
    }

    void on(MaterialCommunicated e) {
        communications.put(e.communication(), new Communication(e.sentOn(), e.answerBy(), false));
    }

    void on(PartyReplied e) {
        communications.computeIfPresent(
                e.communication(), (nr, sent) -> new Communication(sent.sentOn(), sent.answerBy(), true));
    }

    void on(OpinionRequested e) {
        opinions.put(e.opinion(), e.requestedOn());
        openOpinions.add(e.opinion());
    }

    void on(OpinionReceived e) {
        openOpinions.remove(e.opinion());
    }

    void on(OpinionRequestWithdrawn e) {
        openOpinions.remove(e.opinion());
    }

    void on(CaseFlagged e) {
        flags.add(e.flag());
    }

    void on(FlagRemoved e) {
        flags.remove(e.flag());
    }

    void on(AgendaImpactStated e) {
        impacts.add(new Impact(e.goal(), e.sign(), e.route()));
    }

    void on(AgendaImpactWithdrawn e) {
        impacts.remove(new Impact(e.goal(), e.sign(), e.route()));
    }

    /** Everything that it knows, for comparison. */
    @Override
    public String toString() {
        return Stream.of(conflicts, communications, opinions, openOpinions, settled, flags, impacts)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
