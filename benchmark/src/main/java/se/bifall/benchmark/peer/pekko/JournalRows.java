package se.bifall.benchmark.peer.pekko;

import java.sql.PreparedStatement;
import java.util.Iterator;
import se.bifall.benchmark.peer.jdbc.Database;
import se.bifall.benchmark.work.Command;
import se.bifall.benchmark.work.Stored;

/** Fills the tables of the journal as its own plugin does, many rows at a time: an actor for every event would take hours. */
final class JournalRows {
    private static final int BATCH = 1_000;
    private static final String EVENT =
            "insert into \"event_journal\" (\"deleted\", \"persistence_id\", \"sequence_number\", \"writer\","
                    + " \"write_timestamp\", \"adapter_manifest\", \"event_payload\", \"event_ser_id\","
                    + " \"event_ser_manifest\") values (false, ?, ?, 'load', ?, '', ?, " + CaseEventSerializer.ID
                    + ", ?)";
    private static final String TAGS =
            "insert into \"event_tag\" select \"ordering\", '" + CaseActor.TAG + "' from \"event_journal\"";

    private JournalRows() {}

    static void load(Database database, Iterator<Command> all) throws Exception {
        CaseEventSerializer serializer = new CaseEventSerializer();
        while (all.hasNext()) {
            database.write(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
                    for (int waiting = 0; all.hasNext() && waiting < BATCH; waiting++) {
                        for (Stored event : all.next().events()) {
                            insert.setString(1, event.caseId());
                            insert.setLong(2, event.sequence() + 1);
                            insert.setLong(3, event.recordedAt().toEpochMilli());
                            insert.setBytes(4, serializer.toBinary(CaseEvent.of(event)));
                            insert.setString(5, event.name());
                            insert.addBatch();
                        }
                    }
                    insert.executeBatch();
                }
            });
        }
        database.run(TAGS);
    }
}
