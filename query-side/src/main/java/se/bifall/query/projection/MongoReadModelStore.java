package se.bifall.query.projection;

import com.fasterxml.jackson.core.type.TypeReference;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.bifall.events.Json;
import se.bifall.events.StoreAway;
import se.bifall.query.analysis.Analysis;
import se.bifall.query.audit.Refusal;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.casefile.SittingFacts;
import se.bifall.query.casefile.TimelineEntry;
import se.bifall.query.goal.GoalFacts;
import se.bifall.query.report.ReportFacts;
import se.bifall.query.report.chapter5.ChapterFacts;

/**
 * Read models in MongoDB, in the small dialect that every server has: read and replace by {@code _id}, whole documents,
 * money as 64-bit integers. Collections are named {@code kind_v<version>_g<generation>}.
 *
 * <p>Of several nodes one writes. Each document says by which event it was written, and none takes the place of a newer one:
 * a node that was asleep while another took over can't put back what was.
 */
final class MongoReadModelStore implements ReadModelStore {
    /** Raised when a stored document changes shape: the next start rebuilds. */
    static final int VERSION = 9;

    private static final int BATCH = 500;
    /** The newest event that the document was written with. */
    private static final String AT = "at";

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private final MongoDatabase database;
    private final List<Analysis> analyses;
    private volatile int generation;

    MongoReadModelStore(MongoDatabase database, List<Analysis> analyses) {
        this(database, analyses, 0);
        generation = live();
    }

    private int live() {
        Document live = document(meta(), "live");
        return live == null ? 1 : live.getInteger("generation", 1);
    }

    @Override
    public boolean follow() {
        int now = live();
        boolean moved = now != generation;
        generation = now;
        return moved;
    }

    private MongoReadModelStore(MongoDatabase database, List<Analysis> analyses, int generation) {
        this.database = database;
        this.analyses = analyses;
        this.generation = generation;
    }

    private MongoCollection<Document> meta() {
        return database.getCollection("meta_v" + VERSION);
    }

    private MongoCollection<Document> collection(String kind) {
        return database.getCollection(kind + "_v" + VERSION + "_g" + generation);
    }

    @Override
    public boolean keepsRows() {
        return true;
    }

    @Override
    public long position() {
        Document stored =
                collection("position").find(Filters.eq("_id", "position")).first();
        return stored == null ? 0 : stored.getLong("position");
    }

    @Override
    public void write(Changes changes) {
        long at = changes.position;
        replace(at, "cases", changes.cases.values(), this::document);
        replace(at, "timelines", changes.timelines.entrySet(), one -> timeline(one.getKey(), one.getValue()));
        replaceEach(at, "frames", changes.frames);
        replaceEach(at, "sittings", changes.sittings);
        replaceEach(at, "goals", changes.goals);
        replaceEach(at, "reports", changes.reports);
        replaceEach(at, "chapters", changes.chapters);
        replaceEach(at, "dead_letters", changes.deadLetters);
        replaceEach(at, "refusals", changes.refusals);
        replaceEach(at, "days", changes.days);
        Document position = new Document("_id", "position")
                .append("position", at)
                .append("recordedAt", changes.recordedAt.toString());
        if (!replace(at, "position", List.of(position), row -> row)) {
            throw new Overtaken();
        }
    }

    /** Each under the key that it has among what was changed. */
    private void replaceEach(long at, String kind, Map<?, ?> changed) {
        replace(at, kind, changed.entrySet(), one -> document(one.getKey().toString(), one.getValue()));
    }

    /**
     * Some hundred rows at a time are documents: those are many times larger than what they are made of.
     *
     * @return false when another node had written something newer
     */
    private <T> boolean replace(long at, String kind, Collection<T> changed, Function<T, Document> row) {
        boolean newest = true;
        List<T> all = List.copyOf(changed);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<ReplaceOneModel<Document>> writes =
                    all.subList(from, Math.min(all.size(), from + BATCH)).parallelStream()
                            .map(one -> write(at, row.apply(one)))
                            .toList();
            newest &= written(collection(kind), writes);
        }
        return newest;
    }

    private ReplaceOneModel<Document> write(long at, Document document) {
        return write(at, document, at);
    }

    /** @param atMost what may be there already and is replaced */
    private ReplaceOneModel<Document> write(long at, Document document, long atMost) {
        Document which = new Document("_id", document.get("_id"));
        return new ReplaceOneModel<>(which.append(AT, new Document("$lte", atMost)), document.append(AT, at), UPSERT);
    }

    private boolean written(MongoCollection<Document> rows, List<ReplaceOneModel<Document>> writes) {
        try {
            rows.bulkWrite(writes, IN_ANY_ORDER);
            return true;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY)) {
                return false; // the newer one is there, and doesn't fit the filter
            }
            throw e;
        }
    }

    /** The facts, and each posting with its key in every analysis: what a distribution is summed from. */
    private Document document(CaseFacts facts) {
        List<Document> keys = facts.postings().stream()
                .map(posting -> {
                    Map<String, Object> byAnalysis = new TreeMap<>();
                    analyses.forEach(analysis -> byAnalysis.put(analysis.name(), analysis.keyOf(facts, posting)));
                    return new Document(byAnalysis)
                            .append("measure", posting.measure().name())
                            .append("amount", posting.amount());
                })
                .toList();
        return document(facts.caseId().value(), facts).append("distribution", keys);
    }

    private Document document(String id, Object value) {
        return new Document(Json.STORED.convertValue(value, TREE)).append("_id", id);
    }

    /** Entries are kept by event number, so that the same batch written twice gives the same timeline. */
    private Document timeline(String caseId, List<TimelineEntry> added) {
        Map<Long, TimelineEntry> entries = new TreeMap<>();
        if (added.getFirst().sequence() > 0) {
            timeline(caseId).forEach(entry -> entries.put(entry.sequence(), entry));
        }
        added.forEach(entry -> entries.put(entry.sequence(), entry));
        List<Map<String, Object>> stored = entries.values().stream()
                .map(entry -> Json.STORED.convertValue(entry, TREE))
                .toList();
        return new Document("_id", caseId).append("entries", stored);
    }

    @Override
    public Optional<CaseFacts> find(String caseId) {
        return Optional.ofNullable(document("cases", caseId)).map(document -> value(document, CaseFacts.class));
    }

    /** @throws StoreAway when MongoDB can't be reached */
    private @Nullable Document document(String kind, String id) {
        return document(collection(kind), id);
    }

    private static @Nullable Document document(MongoCollection<Document> rows, String id) {
        try {
            return rows.find(Filters.eq("_id", id)).first();
        } catch (MongoException e) {
            throw away(e);
        }
    }

    @Override
    public List<TimelineEntry> timeline(String caseId) {
        Document stored = document("timelines", caseId);
        if (stored == null) {
            return List.of();
        }
        return stored.getList("entries", Document.class).stream()
                .map(entry -> Json.STORED.convertValue(entry, TimelineEntry.class))
                .toList();
    }

    @Override
    public Changes everything() {
        Changes all = new Changes(new FactTable());
        Document position =
                collection("position").find(Filters.eq("_id", "position")).first();
        if (position != null) {
            all.position = position.getLong("position");
            all.recordedAt = Instant.parse(position.getString("recordedAt"));
        }
        read("cases", CaseFacts.class)
                .forEach(facts -> all.cases.put(facts.caseId().value(), facts));
        read("frames", FrameFacts.class)
                .forEach(frame -> all.frames.put(frame.frameId().value(), frame));
        read("refusals", Refusal.class).forEach(refusal -> all.refusals.put(refusal.position(), refusal));
        read("sittings", SittingFacts.class)
                .forEach(sitting -> all.sittings.put("sammantrade:" + sitting.on(), sitting));
        read("goals", GoalFacts.class).forEach(goal -> all.goals.put("delmal:" + goal.id(), goal));
        read("reports", ReportFacts.class).forEach(report -> all.reports.put("rapport:" + report.id(), report));
        read("chapters", ChapterFacts.class).forEach(chapter -> all.chapters.put(chapter.stream(), chapter));
        read("dead_letters", DeadLetter.class).forEach(letter -> all.deadLetters.put(letter.stream(), letter));
        read("days", RecordedDays.Run.class).stream()
                .filter(run -> run.first() <= all.position) // rows may be ahead
                .forEach(run -> all.days.put(
                        run.first(), new RecordedDays.Run(run.first(), Math.min(run.last(), all.position), run.day())));
        return all;
    }

    private <T> List<T> read(String kind, Class<T> type) {
        List<T> values = new ArrayList<>();
        try {
            for (Document document : collection(kind).find().batchSize(BATCH)) {
                values.add(value(document, type));
            }
            return values;
        } catch (MongoException e) {
            throw away(e);
        }
    }

    private static StoreAway away(MongoException e) {
        return StoreAway.of("Läsmodellerna i MongoDB", e);
    }

    private <T> T value(Document document, Class<T> type) {
        return Objects.requireNonNull(Json.STORED.convertValue(document, type));
    }

    /** Of several nodes that rebuild at once each fills rows of its own. */
    @Override
    public ReadModelStore next() {
        int number = live() + 1;
        while (!written(meta(), List.of(write(number, new Document("_id", "taken" + number), 0)))) {
            number++;
        }
        MongoReadModelStore next = new MongoReadModelStore(database, analyses, number);
        next.drop();
        return next;
    }

    @Override
    public void swapTo(ReadModelStore next) {
        int before = live();
        int to = ((MongoReadModelStore) next).generation;
        if (!written(meta(), List.of(write(to, new Document("_id", "live").append("generation", to))))) {
            throw new Overtaken();
        }
        generation = to;
        new MongoReadModelStore(database, analyses, before).drop();
    }

    private void drop() {
        for (String kind : List.of(
                "cases",
                "timelines",
                "frames",
                "sittings",
                "goals",
                "reports",
                "chapters",
                "dead_letters",
                "refusals",
                "days",
                "position")) {
            collection(kind).drop();
        }
    }
}
