package se.bifall.command.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.codes.OfficerId;
import se.bifall.codes.PersonalNumber;
import se.bifall.codes.SubjectId;
import se.bifall.command.person.store.H2PersonRows;
import se.bifall.persons.Access;
import se.bifall.persons.Known;
import se.bifall.persons.PersonData;
import se.bifall.persons.PersonKind;
import se.bifall.persons.Persons.Corrected;
import se.bifall.persons.Persons.State;

/** The person store on its own files. Everybody in it is invented. */
class PersonVaultTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final PersonData TESTA = new PersonData(
            "Testa Testsson",
            PersonalNumber.read("19900101-9802", LocalDate.of(2026, 1, 1)),
            "testa@exempel.se",
            "070-174 06 05",
            "Påhittade vägen 1");

    @TempDir
    private Path data;

    private interface Work {
        void on(PersonVault vault) throws IOException;
    }

    private void opened(Work work) throws IOException {
        opened(data, work);
    }

    private static void opened(Path folder, Work work) throws IOException {
        try (H2PersonRows rows = new H2PersonRows(folder)) {
            work.on(new PersonVault(rows, CLOCK));
        }
    }

    private SubjectId added() throws IOException {
        SubjectId[] subject = new SubjectId[1];
        opened(vault -> subject[0] = vault.add(PersonKind.SOLE_TRADER, TESTA, "handlaggare"));
        return subject[0];
    }

    @Test
    void what_was_added_is_read_after_a_restart_and_the_reading_is_kept() throws IOException {
        SubjectId subject = added();
        opened(vault -> {
            assertThat(vault.read(subject, "revisor"))
                    .isInstanceOfSatisfying(Known.Person.class, person -> assertThat(person.data())
                            .isEqualTo(TESTA));
            assertThat(vault.accesses(subject))
                    .extracting(Access::by, Access::act)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("revisor", Access.Act.READ),
                            org.assertj.core.groups.Tuple.tuple("handlaggare", Access.Act.ADDED));
        });
    }

    @Test
    void no_file_holds_a_word_of_it() throws IOException {
        added();
        assertThat(bytesOf(data)).doesNotContain("Testa", "19900101", "9802", "testa@", "070-174", latin("Påhittade"));
    }

    @Test
    void a_correction_overwrites_and_keeps_who_and_when_without_what_stood_there() throws IOException {
        SubjectId subject = added();
        opened(vault -> vault.correct(
                subject, new PersonData("Testa Andersson", TESTA.personalNumber(), null, null, null), "handlaggare"));
        opened(vault -> {
            assertThat(vault.read(subject, "revisor")).isInstanceOfSatisfying(Known.Person.class, person -> {
                assertThat(person.data().name()).isEqualTo("Testa Andersson");
                assertThat(person.data().email()).isNull();
                assertThat(person.changedBy()).isEqualTo("handlaggare");
            });
            assertThat(vault.accesses(subject)).extracting(Access::act).contains(Access.Act.CORRECTED);
        });
    }

    @Test
    void what_is_disposed_of_is_gone_from_every_file_and_from_old_copies_of_the_rows() throws IOException {
        SubjectId subject = added();
        Path copy = Files.createDirectory(data.resolve("kopia"));
        Files.copy(data.resolve("personer.mv.db"), copy.resolve("personer.mv.db"));
        opened(vault -> vault.erase(subject, "administrator"));
        Files.copy(data.resolve("personer.nycklar"), copy.resolve("personer.nycklar"));

        opened(vault -> {
            assertThat(vault.read(subject, "revisor")).isInstanceOf(Known.Disposed.class);
            assertThat(vault.stateOf(subject)).isEqualTo(State.DISPOSED);
            assertThat(vault.search("Testa", "revisor")).isEmpty();
        });
        opened(copy, vault -> assertThat(vault.read(subject, "revisor")).isInstanceOf(Known.Missing.class));
    }

    @Test
    void an_old_copy_of_rows_and_keys_both_would_show_it_so_the_keys_are_what_matters() throws IOException {
        SubjectId subject = added();
        Path copy = Files.createDirectory(data.resolve("kopia"));
        Files.copy(data.resolve("personer.mv.db"), copy.resolve("personer.mv.db"));
        Files.copy(data.resolve("personer.nycklar"), copy.resolve("personer.nycklar"));
        opened(vault -> vault.erase(subject, "administrator"));

        opened(copy, vault -> assertThat(vault.read(subject, "revisor")).isInstanceOf(Known.Person.class));
    }

    @Test
    void a_sole_trader_keeps_a_number_and_never_takes_anothers() throws IOException {
        SubjectId subject = added();
        opened(vault -> {
            PersonData other = new PersonData(
                    "Annan Påhittad", PersonalNumber.read("19780303-9820", LocalDate.of(2026, 1, 1)), null, null, null);
            SubjectId second = vault.add(PersonKind.SOLE_TRADER, other, "handlaggare");
            assertThat(vault.correct(second, TESTA, "administrator")).isEqualTo(Corrected.NUMBER_TAKEN);
            assertThat(vault.correct(second, new PersonData("Utan", null, null, null, null), "administrator"))
                    .isEqualTo(Corrected.NUMBER_NEEDED);
            assertThat(vault.correct(subject, TESTA, "administrator")).isEqualTo(Corrected.DONE);
            vault.erase(subject, "administrator");
            assertThat(vault.correct(subject, TESTA, "administrator")).isEqualTo(Corrected.GONE);
        });
    }

    @Test
    void one_number_is_one_subject_however_often_and_however_it_is_written() throws IOException {
        SubjectId subject = added();
        opened(vault -> assertThat(vault.reserve(PersonalNumber.read("900101-9802", LocalDate.of(2026, 1, 1))))
                .isEqualTo(subject));
    }

    @Test
    void after_disposal_the_same_number_is_another_subject() throws IOException {
        SubjectId subject = added();
        opened(vault -> vault.erase(subject, "administrator"));
        opened(vault -> assertThat(vault.reserve(PersonalNumber.read("900101-9802", LocalDate.of(2026, 1, 1))))
                .isNotEqualTo(subject));
    }

    @Test
    void a_person_of_two_requests_goes_when_both_are_refused_and_stays_when_one_went_through() throws IOException {
        opened(vault -> {
            SubjectId refused = vault.freshSubject();
            vault.hold(refused, PersonKind.SOLE_TRADER, TESTA, "a");
            vault.hold(refused, PersonKind.SOLE_TRADER, TESTA, "b");
            vault.release(refused);
            assertThat(vault.stateOf(refused)).isEqualTo(State.THERE);
            vault.release(refused);
            assertThat(vault.stateOf(refused)).isEqualTo(State.MISSING);

            SubjectId settled = vault.freshSubject();
            vault.hold(settled, PersonKind.SOLE_TRADER, TESTA, "a");
            vault.hold(settled, PersonKind.SOLE_TRADER, TESTA, "b");
            vault.settle(settled);
            vault.release(settled);
            assertThat(vault.stateOf(settled)).isEqualTo(State.THERE);
        });
    }

    @Test
    void an_officer_has_a_name_and_another_one_later() throws IOException {
        OfficerId officer = new OfficerId("handlaggare");
        opened(vault -> {
            assertThat(vault.officerName(officer)).isEmpty();
            vault.nameOfficer(officer, "Påhittad Handläggare", "administrator");
            vault.nameOfficer(officer, "Påhittad Gift-Handläggare", "administrator");
        });
        opened(vault -> {
            assertThat(vault.officerName(officer)).contains("Påhittad Gift-Handläggare");
            assertThat(vault.search("påhittad", "administrator")).hasSize(1);
        });
    }

    @Test
    void nothing_that_may_be_logged_shows_a_person() {
        assertThat(TESTA.toString()).doesNotContain("Testa", "1990", "exempel");
    }

    private static String latin(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    private static String bytesOf(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return all.toString();
    }
}
