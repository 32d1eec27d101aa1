package se.bifall.command.store;

import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import se.bifall.command.CommandDesk;
import se.bifall.command.EventMetaData;
import se.bifall.command.deminimis.DeMinimisAggregate;
import se.bifall.command.diary.DiaryAggregate;
import se.bifall.command.frame.FrameAggregate;
import se.bifall.command.grantcase.GrantCaseAggregate;
import se.bifall.command.ledger.BookedAggregate;
import se.bifall.command.ledger.Ledger;
import se.bifall.command.ledger.Ledgers;
import se.bifall.command.sitting.SittingAggregate;
import se.bifall.commands.CommandRequest;
import se.bifall.events.AnswerEvent;
import se.bifall.events.BifallEvent;
import se.bifall.events.DeMinimisEvent;
import se.bifall.events.DiaryEvent;
import se.bifall.events.FrameEvent;
import se.bifall.events.GoalEvent;
import se.bifall.events.GrantEvent;
import se.bifall.events.RefusalEvent;
import se.bifall.events.ReportEvent;
import se.bifall.events.SittingEvent;
import se.bifall.events.SubjectEvent;

/**
 * Ledgers as Axon keeps them. An entry is appended with the event of the case in one transaction; a ledger stays
 * locked until then, and its numbered stream lets one of two nodes through.
 */
final class AxonLedgers implements Ledgers {
    private final Configuration axon;

    AxonLedgers(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public Ledger of(BifallEvent entry) {
        return aggregate(entry).invoke(BookedAggregate::ledger);
    }

    @Override
    public void write(List<BifallEvent> entries) {
        CommandRequest request =
                (CommandRequest) CurrentUnitOfWork.get().getMessage().getPayload();
        MetaData context = EventMetaData.of(request, CommandDesk.digest(request));
        entries.forEach(entry -> aggregate(entry).execute(ledger -> ledger.write(entry, context)));
    }

    private Aggregate<? extends BookedAggregate> aggregate(BifallEvent entry) {
        return switch (entry) {
            case FrameEvent e -> load(FrameAggregate.class, FrameAggregate::new, e);
            case DiaryEvent e -> load(DiaryAggregate.class, DiaryAggregate::new, e);
            case GrantEvent.PaymentSetOff e -> load(GrantCaseAggregate.class, GrantCaseAggregate::new, e);
            case SittingEvent e -> load(SittingAggregate.class, SittingAggregate::new, e);
            case DeMinimisEvent e -> load(DeMinimisAggregate.class, DeMinimisAggregate::new, e);
            case GrantEvent e -> throw new IllegalArgumentException("a case is no ledger");
            case AnswerEvent e -> throw new IllegalArgumentException("a report is no ledger");
            case GoalEvent e -> throw new IllegalArgumentException("a sub-goal is no ledger");
            case ReportEvent e -> throw new IllegalArgumentException("a report is no ledger");
            case RefusalEvent e -> throw new IllegalArgumentException("a refusal is no ledger");
            case SubjectEvent e -> throw new IllegalArgumentException("a person is no ledger");
        };
    }

    private <A extends BookedAggregate> Aggregate<A> load(Class<A> type, Callable<A> empty, BifallEvent entry) {
        Repository<A> repository = axon.repository(type);
        try {
            return repository.loadOrCreate(entry.stream(), empty);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
