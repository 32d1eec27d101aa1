package se.bifall.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;
import se.bifall.codes.OfficerId;
import se.bifall.command.grantcase.Rehearsal;
import se.bifall.command.grantcase.rule.KnownCode;
import se.bifall.command.ledger.Ledgers;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.DecisionChecks.Check;
import se.bifall.commands.DecisionReview;
import se.bifall.commands.GrantCommand;
import se.bifall.events.BifallEvent;
import se.bifall.events.Decided;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.events.StoredEvent;
import se.bifall.events.UnreadableEvent;
import se.bifall.region.RegionProfile;

/** Rehearses an old decision on the case, the frames and the other ledgers as they were just before it. */
public final class RuleReview implements DecisionReview {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private final EventLog log;
    private final RegionProfile region;
    private final Clock clock;
    private final Function<EventLog, Ledgers> ledgers;

    /** @param ledgers on what a log holds, for one rehearsal */
    public RuleReview(EventLog log, RegionProfile region, Clock clock, Function<EventLog, Ledgers> ledgers) {
        this.log = log;
        this.region = region;
        this.clock = clock;
        this.ledgers = ledgers;
    }

    /** What was, up to the decision. */
    private record Before(List<StoredEvent> events, GrantApplied application, StoredEvent stored, Decided decided) {}

    @Override
    public Optional<Reviewed> review(CaseId caseId, int number) {
        try {
            return before(caseId, number).map(this::reviewed);
        } catch (UnreadableEvent e) {
            return Optional.empty(); // of a frame or another ledger that the decision was booked in
        }
    }

    private Reviewed reviewed(Before before) {
        LocalDate recordedOn = LocalDate.ofInstant(before.stored().recordedAt(), SWEDEN);
        LocalDate today = LocalDate.now(clock);
        List<Check> then = judge(before, region, recordedOn);
        List<Check> now = judge(before, region.asIfAlways(today), recordedOn);
        return new Reviewed(
                paired(then, now, EventCodec.unasked(before.stored().name())),
                recordedOn,
                today,
                before.stored().context().profile(),
                region.version());
    }

    private Optional<Before> before(CaseId caseId, int number) {
        List<StoredEvent> stream = log.stream(caseId.value());
        int decisions = 0;
        GrantApplied application = null;
        for (int i = 0; i < stream.size(); i++) {
            BifallEvent event = read(stream.get(i));
            if (event == null) {
                return Optional.empty();
            }
            application = event instanceof GrantApplied applied ? applied : application;
            if (application != null && event instanceof Decided decided && ++decisions == number) {
                return Optional.of(new Before(stream.subList(0, i), application, stream.get(i), decided));
            }
        }
        return Optional.empty();
    }

    private static @Nullable BifallEvent read(StoredEvent stored) {
        try {
            return EventCodec.decode(stored.name(), stored.payload());
        } catch (UnreadableEvent e) {
            return null;
        }
    }

    private List<Check> judge(Before before, RegionProfile profile, LocalDate today) {
        GrantApplied application = before.application();
        if (profile.support(application.supportType(), application.receivedOn()).isEmpty()) {
            return RuleChecks.shown(List.of(new KnownCode(
                    false, "supportType", application.supportType().value())));
        }
        GrantCommand command = AskedAgain.command(before.decided());
        Ledgers booked = ledgers.apply(new LogBefore(log, before.stored()));
        Rehearsal rehearsal = Rehearsal.of(before.events(), today, profile, booked);
        return RuleChecks.shown(rehearsal.judge(
                command,
                new OfficerId(before.stored().context().actor()),
                CommandCatalogue.rolesFor(command.getClass())));
    }

    /** The same rule at the same field of both, whatever it says; of several the first with the first. */
    private static List<Judged> paired(List<Check> then, List<Check> now, Set<String> unasked) {
        Map<String, Judged> pairs = new LinkedHashMap<>();
        numbered(then).forEach((key, check) -> pairs.put(key, new Judged(check, isUnasked(check, unasked), null)));
        numbered(now).forEach((key, check) -> {
            Judged pair = pairs.get(key);
            pairs.put(
                    key,
                    pair == null ? new Judged(null, false, check) : new Judged(pair.then(), pair.unasked(), check));
        });
        return new ArrayList<>(pairs.values());
    }

    /** A rule that is broken only since nobody was asked says nothing of its day. */
    private static boolean isUnasked(Check check, Set<String> unasked) {
        return !check.holds() && check.field() != null && unasked.contains(check.field());
    }

    private static Map<String, Check> numbered(List<Check> checks) {
        Map<String, Check> numbered = new LinkedHashMap<>();
        for (Check check : checks) {
            int time = 0;
            String key = check.rule() + " " + Objects.requireNonNullElse(check.field(), "");
            while (numbered.putIfAbsent(key + " " + time, check) != null) {
                time++;
            }
        }
        return numbered;
    }
}
