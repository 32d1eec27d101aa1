package se.bifall.command.portfolio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bifall.command.deminimis.DeMinimisAccount;
import se.bifall.command.diary.DiaryNumber;
import se.bifall.command.frame.DecisionFrame;
import se.bifall.command.grantcase.GrantCaseAggregate;
import se.bifall.command.ledger.Ledger;
import se.bifall.command.ledger.Ledgers;
import se.bifall.command.sitting.Sitting;
import se.bifall.events.AnswerEvent;
import se.bifall.events.BifallEvent;
import se.bifall.events.DeMinimisEvent;
import se.bifall.events.DiaryEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.FrameEvent;
import se.bifall.events.GoalEvent;
import se.bifall.events.GrantEvent;
import se.bifall.events.RefusalEvent;
import se.bifall.events.ReportEvent;
import se.bifall.events.SittingEvent;
import se.bifall.events.SubjectEvent;

/** Ledgers in memory, on what the log holds already: for plans that may come to nothing. */
public final class RehearsedLedgers implements Ledgers {
    private final EventLog log;
    private final Map<String, Ledger> ledgers = new HashMap<>();

    public RehearsedLedgers(EventLog log) {
        this.log = log;
    }

    @Override
    public void write(List<BifallEvent> entries) {
        entries.forEach(entry -> of(entry).evolve(entry));
    }

    @Override
    public Ledger of(BifallEvent entry) {
        return ledgers.computeIfAbsent(entry.stream(), stream -> {
            Ledger ledger = empty(entry);
            log.stream(stream).forEach(stored -> ledger.evolve(EventCodec.decode(stored.name(), stored.payload())));
            return ledger;
        });
    }

    private static Ledger empty(BifallEvent entry) {
        return switch (entry) {
            case FrameEvent e -> new DecisionFrame();
            case DiaryEvent e -> new DiaryNumber();
            case SittingEvent e -> new Sitting();
            case DeMinimisEvent e -> new DeMinimisAccount();
            case GrantEvent.PaymentSetOff e -> new GrantCaseAggregate().ledger();
            case GrantEvent e -> throw new IllegalArgumentException("a case is no ledger");
            case AnswerEvent e -> throw new IllegalArgumentException("a report is no ledger");
            case GoalEvent e -> throw new IllegalArgumentException("a sub-goal is no ledger");
            case ReportEvent e -> throw new IllegalArgumentException("a report is no ledger");
            case RefusalEvent e -> throw new IllegalArgumentException("a refusal is no ledger");
            case SubjectEvent e -> throw new IllegalArgumentException("a person is no ledger");
        };
    }
}
