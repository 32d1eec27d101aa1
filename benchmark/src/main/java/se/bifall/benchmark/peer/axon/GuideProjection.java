package se.bifall.benchmark.peer.axon;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import se.bifall.benchmark.work.Cells;
import se.bifall.benchmark.work.Cells.Cell;
import se.bifall.benchmark.work.Cells.Sums;
import se.bifall.benchmark.work.Dimension;
import se.bifall.benchmark.work.Query;
import se.bifall.codes.CaseId;
import se.bifall.events.GrantEvent.GrantAmended;
import se.bifall.events.GrantEvent.GrantApplied;
import se.bifall.events.GrantEvent.GrantApproved;
import se.bifall.events.GrantEvent.GrantReduced;
import se.bifall.events.GrantEvent.GrantRevoked;
import se.bifall.events.GrantEvent.PaymentRecorded;
import se.bifall.events.GrantEvent.SetOffDecided;

/**
 * A handler for each event that the distributions need, which upserts the document of its case; other events have no handler
 * and are not even decoded. Figures are grouped from the documents when they are asked for.
 */
class GuideProjection implements Projection {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> cases;

    GuideProjection(MongoCollection<Document> cases) {
        this.cases = cases;
    }

    @EventHandler
    void on(GrantApplied event) {
        upsert(
                event.caseId(),
                Updates.combine(
                        Updates.set(
                                Dimension.LED_BY.code(),
                                event.applicant().ledBy().name()),
                        Updates.set("year", 0),
                        Updates.set("granted", 0L),
                        Updates.set("paid", 0L)));
    }

    @EventHandler
    void on(GrantApproved event) {
        upsert(
                event.caseId(),
                Updates.combine(
                        Updates.set(
                                Dimension.INVESTMENT_AREA.code(),
                                event.investmentArea().value()),
                        Updates.set(Dimension.RUS_PRIORITY.code(), Dimension.keyOf(event.primaryPriority())),
                        Updates.set("year", event.decision().decidedOn().getYear()),
                        Updates.set("granted", event.funding().total().amount())));
    }

    @EventHandler
    void on(GrantAmended event) {
        upsert(event.caseId(), Updates.set("granted", event.funding().total().amount()));
    }

    @EventHandler
    void on(GrantReduced event) {
        upsert(event.caseId(), Updates.inc("granted", -event.reduced().total().amount()));
    }

    @EventHandler
    void on(GrantRevoked event) {
        upsert(event.caseId(), Updates.inc("granted", -event.unpaid().total().amount()));
    }

    @EventHandler
    void on(PaymentRecorded event) {
        upsert(event.caseId(), Updates.inc("paid", event.amount().total().amount()));
    }

    @EventHandler
    void on(SetOffDecided event) {
        if (event.against().caseId().equals(event.caseId())) {
            upsert(event.caseId(), Updates.inc("paid", event.amount().total().amount()));
        }
    }

    private void upsert(CaseId caseId, Bson update) {
        cases.updateOne(Filters.eq("_id", caseId.value()), update, UPSERT);
    }

    @Override
    public void empty() {
        Documents.drop(cases);
    }

    @Override
    public Cells table(Query query) {
        Bson which = query.year() == null ? Filters.gt("year", 0) : Filters.eq("year", query.year());
        Document key =
                new Document("year", "$year").append("key", "$" + query.by().code());
        Cells cells = new Cells();
        for (Document group : cases.aggregate(List.of(
                Aggregates.match(which),
                Aggregates.group(
                        key,
                        Accumulators.sum("approved", 1L),
                        Accumulators.sum("granted", "$granted"),
                        Accumulators.sum("paid", "$paid"))))) {
            Document id = group.get("_id", Document.class);
            cells.add(
                    new Cell(query.by(), id.getInteger("year"), id.getString("key")),
                    new Sums(group.getLong("approved"), group.getLong("granted"), group.getLong("paid")));
        }
        return cells;
    }
}
