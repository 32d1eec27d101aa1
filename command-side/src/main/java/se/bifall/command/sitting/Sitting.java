package se.bifall.command.sitting;

import static se.bifall.command.grantcase.rule.Broken.unless;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CaseId;
import se.bifall.command.grantcase.rule.DatesInOrder;
import se.bifall.command.grantcase.rule.NotInTheFuture;
import se.bifall.command.grantcase.rule.Policy;
import se.bifall.command.ledger.Ledger;
import se.bifall.commands.SittingCommand;
import se.bifall.commands.SittingCommand.AdjustMinutes;
import se.bifall.commands.SittingCommand.PlanSitting;
import se.bifall.events.BifallEvent;
import se.bifall.events.SittingEvent;
import se.bifall.events.SittingEvent.AgendaEntered;
import se.bifall.events.SittingEvent.AgendaLeft;
import se.bifall.events.SittingEvent.MinutesAdjusted;
import se.bifall.events.SittingEvent.ParagraphTaken;
import se.bifall.events.SittingEvent.SittingPlanned;
import se.bifall.region.RegionProfile;

/** What must be known of one sitting: whether it is planned, and whose each paragraph is. Pure. */
public final class Sitting implements Ledger {
    private static final String REPORTS = "anmälan av delegationsbeslut";
    private final Map<String, String> paragraphs = new HashMap<>();
    private boolean planned;

    SittingEvent decide(SittingCommand command, LocalDate today) {
        return switch (command) {
            case PlanSitting c -> {
                unless(new SittingPlannedOnce(c.sittingOn(), planned));
                yield new SittingPlanned(c.sittingOn());
            }
            case AdjustMinutes c -> {
                LocalDate posted = c.postedOn();
                unless(
                        new DatesInOrder("adjustedOn", c.adjustedOn(), c.sittingOn(), "sammanträdet"),
                        new NotInTheFuture("adjustedOn", c.adjustedOn(), today));
                if (posted != null) {
                    unless(
                            new DatesInOrder("postedOn", posted, c.adjustedOn(), "justeringen"),
                            new NotInTheFuture("postedOn", posted, today));
                }
                yield new MinutesAdjusted(c.sittingOn(), c.adjustedOn(), posted);
            }
        };
    }

    /** True when anything is known of it: a sitting that only an old file tells of is never planned. */
    boolean exists() {
        return planned || !paragraphs.isEmpty();
    }

    @Override
    public Policy policy(BifallEvent entry, List<Ledger> others, RegionProfile region) {
        return switch (entry) {
            case AgendaEntered e -> Policy.of(new SittingIsPlanned(e.sittingOn(), planned));
            case ParagraphTaken e ->
                Policy.of(new ParagraphIsFree(
                        e.sittingOn(), e.paragraph(), paragraphs.get(number(e.paragraph())), holder(e.caseId())));
            default -> Policy.of();
        };
    }

    /** True when the entry says nothing new: one paragraph holds many reported decisions. */
    boolean holds(BifallEvent entry) {
        return entry instanceof ParagraphTaken e && paragraphs.containsKey(number(e.paragraph()));
    }

    @Override
    public void evolve(BifallEvent entry) {
        if (entry instanceof SittingEvent event) {
            switch (event) {
                case SittingPlanned e -> planned = true;
                case AgendaEntered e -> {}
                case AgendaLeft e -> {}
                case ParagraphTaken e -> paragraphs.put(number(e.paragraph()), holder(e.caseId()));
                case MinutesAdjusted e -> {}
            }
        }
    }

    private static String holder(@Nullable CaseId caseId) {
        return caseId == null ? REPORTS : "ärende " + caseId;
    }

    /** The same paragraph with or without a space and zeros. */
    private static String number(String paragraph) {
        return paragraph.replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", "");
    }
}
