package se.bifall.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bifall.codes.CommandId;
import se.bifall.codes.SubjectId;
import se.bifall.command.person.store.H2PersonRows;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.GrantCommand.NameContactPerson;
import se.bifall.commands.InputError;
import se.bifall.commands.InputReader.Read;
import se.bifall.events.Json;
import se.bifall.persons.Intake;
import se.bifall.persons.Known;
import se.bifall.persons.Persons.State;
import se.bifall.testing.Ask;

/** What is typed about a person never becomes part of a command. Everybody here is invented. */
class PersonIntakeTest {
    private static final String NUMBER = "19900101-9802";
    private static final CommandId ID = new CommandId("k1");
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private final H2PersonRows rows;
    private final PersonVault vault;
    private final PersonIntake intake;

    PersonIntakeTest(@TempDir Path data) {
        rows = new H2PersonRows(data);
        vault = new PersonVault(rows, clock);
        intake = new PersonIntake(vault, clock);
    }

    @AfterEach
    void close() {
        rows.close();
    }

    private static ObjectNode application(String number, String name) {
        ObjectNode json = Json.STORED.valueToTree(Ask.applyForCompany());
        ((ObjectNode) json.get("applicant"))
                .put("kind", "SOLE_TRADER")
                .put("orgNumber", number)
                .put("name", name);
        return json;
    }

    private SubjectId subjectOf(ObjectNode json) {
        Read<ApplyForGrant> read = taken(json).read(ApplyForGrant.class, json);
        return Objects.requireNonNull(
                Objects.requireNonNull(read.value()).applicant().subject());
    }

    private Intake.Taken taken(ObjectNode json) {
        return intake.take(ApplyForGrant.class, json, ID, "handlaggare");
    }

    @Test
    void a_sole_traders_number_and_name_are_left_out_of_the_application() {
        ObjectNode json = application(NUMBER, "Testas Bygg");
        SubjectId subject = subjectOf(json);

        assertThat(json.toString()).doesNotContain("19900101", "9802", "Testas");
        assertThat(json.at("/applicant/name").asText()).isEqualTo(subject.designation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"199001019802", "900101-9802", "9001019802"})
    void the_same_person_is_the_same_subject(String written) {
        assertThat(subjectOf(application(written, "Testas Städ")))
                .isEqualTo(subjectOf(application(NUMBER, "Testas Bygg")));
    }

    @Test
    void nothing_is_stored_until_the_command_is_sent_and_it_stays_when_the_command_goes_through() {
        ObjectNode json = application(NUMBER, "Testas Bygg");
        Intake.Taken taken = taken(json);
        SubjectId subject = new SubjectId(json.at("/applicant/subject").asText());
        assertThat(vault.stateOf(subject)).isEqualTo(State.MISSING);

        taken.sending(() -> {
            assertThat(vault.stateOf(subject)).isEqualTo(State.THERE);
            return new Accepted("a1", 1);
        });

        assertThat(vault.read(subject, "handlaggare")).isInstanceOfSatisfying(Known.Person.class, person -> assertThat(
                        person.data().name())
                .isEqualTo("Testas Bygg"));
    }

    @ParameterizedTest
    @CsvSource({"RULE, MISSING", "CONFLICT, MISSING", "FORBIDDEN, MISSING", "UNAVAILABLE, THERE"})
    void a_refused_command_takes_the_person_back_unless_nobody_knows(Reason reason, State left) {
        ObjectNode json = application(NUMBER, "Testas Bygg");
        taken(json).sending(() -> new Refused(reason, "Regel", null, "Nej."));

        assertThat(vault.stateOf(new SubjectId(json.at("/applicant/subject").asText())))
                .isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "19900101-9803, Testas Bygg, applicant.orgNumber",
        "19901301-9802, Testas Bygg, applicant.orgNumber",
        "556677-8899, Testas Bygg, applicant.orgNumber",
        "'', Testas Bygg, applicant.orgNumber",
        "19900101-9802, '', applicant.name"
    })
    void what_is_wrong_is_told_at_its_field_without_repeating_it(String number, String name, String field) {
        ObjectNode json = application(number, name);
        Read<ApplyForGrant> read = taken(json).read(ApplyForGrant.class, json);

        assertThat(read.errors()).extracting(InputError::field).containsOnly(field);
        assertThat(read.errors().toString()).doesNotContain("9901", "9803", "Testas", "8899");
    }

    @Test
    void a_contact_person_goes_to_the_store_and_the_same_request_adds_one() {
        ObjectNode json = contact("Testa Testsson", "testa@exempel.se");
        Intake.Taken taken = intake.take(NameContactPerson.class, json, ID, "handlaggare");
        taken.sending(() -> new Accepted("a1", 2));
        SubjectId subject = new SubjectId(json.path("subject").asText());

        ObjectNode again = contact("Testa Testsson", "testa@exempel.se");
        assertThat(intake.take(NameContactPerson.class, again, ID, "handlaggare")
                        .read(NameContactPerson.class, again)
                        .value())
                .isEqualTo(new NameContactPerson(Ask.CASE, subject, se.bifall.codes.ContactRole.SIGNATORY));
        assertThat(json.toString()).doesNotContain("Testa", "exempel");
        assertThat(vault.search("testsson", "handlaggare")).hasSize(1);
    }

    @Test
    void the_same_request_id_for_another_person_is_refused() {
        ObjectNode json = contact("Testa Testsson", "testa@exempel.se");
        intake.take(NameContactPerson.class, json, ID, "handlaggare").sending(() -> new Accepted("a1", 2));

        ObjectNode other = contact("Någon Annan", "annan@exempel.se");
        assertThat(intake.take(NameContactPerson.class, other, ID, "handlaggare")
                        .read(NameContactPerson.class, other)
                        .errors())
                .extracting(InputError::rule)
                .containsExactly("KommandoIdUpptaget");
    }

    @ParameterizedTest
    @CsvSource({"'', testa@exempel.se, person.name", "Testa, fel, person.email", "Testa, a b@c.se, person.email"})
    void a_fault_in_a_contact_person_names_the_field_only(String name, String email, String field) {
        ObjectNode json = contact(name, email);
        assertThat(intake.take(NameContactPerson.class, json, ID, "handlaggare")
                        .read(NameContactPerson.class, json)
                        .errors())
                .extracting(InputError::field)
                .containsExactly(field);
    }

    private static ObjectNode contact(String name, String email) {
        ObjectNode json = Json.STORED.createObjectNode();
        json.put("caseId", Ask.CASE.value()).put("contactRole", "SIGNATORY");
        json.putObject("person").put("name", name).put("email", email).put("phone", "070-174 06 05");
        return json;
    }
}
