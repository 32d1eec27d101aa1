package se.bifall.command.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.bifall.codes.SubjectId;
import se.bifall.command.person.PersonVault;
import se.bifall.persons.Known;
import se.bifall.persons.PersonData;
import se.bifall.persons.PersonKind;
import se.bifall.persons.Persons.State;

/** The person store where several nodes share it. Everybody in it is invented. */
class MongoPersonRowsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final PersonData TESTA = new PersonData("Testa Testsson", null, "testa@exempel.se", null, null);
    private final MongoForTest mongo = new MongoForTest();
    private final MongoDatabase database = mongo.database();
    private final MongoDatabase secrets = mongo.database();
    private final PersonVault one = node();
    private final PersonVault other = node();

    private PersonVault node() {
        return new PersonVault(new MongoPersonRows(database, secrets), CLOCK);
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void whom_one_node_has_added_another_knows_soon() {
        SubjectId subject = one.add(PersonKind.CONTACT_PERSON, TESTA, "handlaggare");

        await().untilAsserted(() -> assertThat(other.read(subject, "revisor"))
                .isInstanceOfSatisfying(
                        Known.Person.class, person -> assertThat(person.data()).isEqualTo(TESTA)));
        assertThat(node().stateOf(subject)).isEqualTo(State.THERE);
        assertThat(one.accesses(subject)).hasSize(2);
    }

    @Test
    void what_one_node_has_corrected_no_node_shows_as_it_was() {
        SubjectId subject = one.add(PersonKind.CONTACT_PERSON, TESTA, "handlaggare");
        await().until(() -> other.stateOf(subject) == State.THERE);
        PersonData corrected = new PersonData("Testa Provsson", null, null, null, null);

        other.correct(subject, corrected, "handlaggare2");

        await().untilAsserted(() -> assertThat(one.read(subject, "revisor"))
                .isInstanceOfSatisfying(
                        Known.Person.class, person -> assertThat(person.data()).isEqualTo(corrected)));
    }

    @Test
    void rows_without_their_keys_say_nothing() {
        SubjectId subject = one.add(PersonKind.CONTACT_PERSON, TESTA, "handlaggare");
        secrets.drop();

        assertThat(node().read(subject, "revisor")).isInstanceOf(Known.Missing.class);
    }

    @Test
    void keys_and_rows_are_moved_as_a_backup_has_them() throws IOException {
        SubjectId gone = one.add(PersonKind.CONTACT_PERSON, TESTA, "handlaggare");
        one.takeBack(gone);
        SubjectId subject = one.add(PersonKind.CONTACT_PERSON, TESTA, "handlaggare");
        MongoPersonRows from = new MongoPersonRows(database, secrets);
        ByteArrayOutputStream keys = new ByteArrayOutputStream();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        from.writeKeys(keys);
        from.parts().getFirst().content().writeTo(rows);
        from.parts().getLast().content().writeTo(read);

        MongoPersonRows to = new MongoPersonRows(mongo.database(), mongo.database());
        to.readKeys(keys.toByteArray());
        to.restore(new ByteArrayInputStream(rows.toByteArray()), new ByteArrayInputStream(read.toByteArray()));

        assertThat(keys.size()).isEqualTo(64);
        PersonVault moved = new PersonVault(to, CLOCK);
        assertThat(moved.read(subject, "revisor"))
                .isInstanceOfSatisfying(
                        Known.Person.class, person -> assertThat(person.data()).isEqualTo(TESTA));
        assertThat(moved.add(PersonKind.CONTACT_PERSON, TESTA, "handlaggare")).isNotEqualTo(subject);
    }
}
