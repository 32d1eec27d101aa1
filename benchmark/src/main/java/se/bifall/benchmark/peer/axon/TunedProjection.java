package se.bifall.benchmark.peer.axon;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import se.bifall.benchmark.peer.CellDelta;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Cells.Cell;
import se.bifall.benchmark.work.Cells.Sums;
import se.bifall.benchmark.work.Query;
import se.bifall.benchmark.work.SimpleFold;
import se.bifall.benchmark.work.SimpleFold.Facts;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.GrantAmended;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.events.GrantEvent.GrantReduced;
import se.bifall.events.GrantEvent.GrantRevoked;
import se.bifall.events.GrantEvent.PaymentRecorded;
import se.bifall.events.GrantEvent.SetOffDecided;

/**
 * Gathers the events of a batch in its unit of work, and before that is committed reads the documents of its cases once,
 * folds, and writes them once; what the cells of the distributions have grown by is added to one document each, so that a
 * figure is found and not computed.
 */
class TunedProjection implements Projection {
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions REPLACE = new ReplaceOptions().upsert(true);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> cases;
    private final MongoCollection<Document> cells;

    TunedProjection(MongoCollection<Document> cases, MongoCollection<Document> cells) {
        this.cases = cases;
        this.cells = cells;
    }

    @EventHandler
    void on(GrantApplied event, UnitOfWork<?> unit) {
        gather(event, unit);
    }

    @EventHandler
    void on(GrantApproved event, UnitOfWork<?> unit) {
        gather(event, unit);
    }

    @EventHandler
    void on(GrantAmended event, UnitOfWork<?> unit) {
        gather(event, unit);
    }

    @EventHandler
    void on(GrantReduced event, UnitOfWork<?> unit) {
        gather(event, unit);
    }

    @EventHandler
    void on(GrantRevoked event, UnitOfWork<?> unit) {
        gather(event, unit);
    }

    @EventHandler
    void on(PaymentRecorded event, UnitOfWork<?> unit) {
        gather(event, unit);
    }

    @EventHandler
    void on(SetOffDecided event, UnitOfWork<?> unit) {
        gather(event, unit);
    }

    private void gather(GrantEvent event, UnitOfWork<?> unit) {
        Map<String, List<GrantEvent>> gathered = unit.root().getOrComputeResource("gathered", key -> {
            Map<String, List<GrantEvent>> none = new LinkedHashMap<>();
            unit.root().onPrepareCommit(committing -> write(none));
            return none;
        });
        gathered.computeIfAbsent(event.caseId().value(), caseId -> new ArrayList<>())
                .add(event);
    }

    private void write(Map<String, List<GrantEvent>> gathered) {
        Map<String, Facts> before = new HashMap<>();
        cases.find(Filters.in("_id", gathered.keySet()))
                .batchSize(1_000)
                .forEach(found -> before.put(found.getString("_id"), facts(found)));
        List<WriteModel<Document>> rows = new ArrayList<>();
        Map<Cell, Sums> grown = new HashMap<>();
        gathered.forEach((caseId, events) -> {
            Facts was = before.get(caseId);
            Facts is = was;
            for (GrantEvent event : events) {
                is = SimpleFold.after(is, event);
            }
            if (is != null && !is.equals(was)) {
                rows.add(new ReplaceOneModel<>(new Document("_id", caseId), document(caseId, is), REPLACE));
                CellDelta.between(was, is, (cell, more) -> grown.merge(cell, more, Sums::plus));
            }
        });
        if (!rows.isEmpty()) {
            cases.bulkWrite(rows, IN_ANY_ORDER);
        }
        if (!grown.isEmpty()) {
            cells.bulkWrite(
                    grown.entrySet().stream()
                            .map(entry -> new UpdateOneModel<Document>(
                                    Filters.eq("_id", id(entry.getKey())),
                                    update(entry.getKey(), entry.getValue()),
                                    UPSERT))
                            .toList(),
                    IN_ANY_ORDER);
        }
    }

    private static String id(Cell cell) {
        return cell.by().code() + "/" + cell.year() + "/" + cell.key();
    }

    private static Bson update(Cell cell, Sums more) {
        return Updates.combine(
                Updates.set("by", cell.by().code()),
                Updates.set("year", cell.year()),
                Updates.set("key", cell.key()),
                Updates.inc("approved", more.approved()),
                Updates.inc("granted", more.granted()),
                Updates.inc("paid", more.paid()));
    }

    private static Document document(String caseId, Facts facts) {
        return new Document("_id", caseId)
                .append("ledBy", facts.ledBy())
                .append("area", facts.area())
                .append("priority", facts.priority())
                .append("year", facts.year())
                .append("granted", facts.granted())
                .append("paid", facts.paid());
    }

    private static Facts facts(Document found) {
        return new Facts(
                found.getString("ledBy"),
                found.getString("area"),
                found.getString("priority"),
                found.getInteger("year"),
                found.getLong("granted"),
                found.getLong("paid"));
    }

    @Override
    public void empty() {
        Documents.drop(cases);
        Documents.drop(cells);
    }

    @Override
    public Cells table(Query query) {
        Bson which = Filters.eq("by", query.by().code());
        Cells found = new Cells();
        cells.find(query.year() == null ? which : Filters.and(which, Filters.eq("year", query.year())))
                .batchSize(1_000)
                .forEach(cell -> found.add(
                        new Cell(query.by(), cell.getInteger("year"), cell.getString("key")),
                        new Sums(cell.getLong("approved"), cell.getLong("granted"), cell.getLong("paid"))));
        return found;
    }
}
