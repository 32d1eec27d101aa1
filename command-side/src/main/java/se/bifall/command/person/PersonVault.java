package se.bifall.command.person;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.OfficerId;
import se.bifall.codes.PersonalNumber;
import se.bifall.codes.SubjectId;
import se.bifall.command.person.PersonRows.Row;
import se.bifall.persons.Access;
import se.bifall.persons.Access.Act;
import se.bifall.persons.Known;
import se.bifall.persons.PersonData;
import se.bifall.persons.PersonKind;
import se.bifall.persons.Persons;

/** The person store: rows sealed each under its own key, opened only to be read. One writer at a time. */
public final class PersonVault implements Persons {
    private static final int MOST_FOUND = 100;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private final PersonRows store;
    private final Clock clock;
    private final Sealing sealing = new Sealing();
    private final SecureRandom random = new SecureRandom();
    private final Map<SubjectId, Row> rows = new HashMap<>();
    private final Map<OfficerId, SubjectId> officers = new HashMap<>();
    private final NumberIndex numbers = new NumberIndex();
    private long version;

    public PersonVault(PersonRows store, Clock clock) {
        this.store = store;
        this.clock = clock;
        version = store.version();
        store.all().forEach(this::index);
    }

    /** The rows as they are now, also where other nodes write them. */
    private Map<SubjectId, Row> rows() {
        long now = store.version();
        if (now != version) {
            List<Row> all = store.all();
            numbers.forget(rows.keySet());
            rows.clear();
            officers.clear();
            all.forEach(this::index);
            version = now;
        }
        return rows;
    }

    private void index(Row row) {
        rows.put(row.subject(), row);
        open(row).ifPresent(data -> {
            indexNumber(row, data);
            if (row.officer() != null) {
                officers.put(row.officer(), row.subject());
            }
        });
    }

    /** Only a sole trader is known by number: one and the same applicant. */
    private void indexNumber(Row row, PersonData data) {
        if (row.kind() == PersonKind.SOLE_TRADER && !row.disposing()) {
            numbers.put(data.personalNumber(), row.subject());
        }
    }

    private Optional<PersonData> open(@Nullable Row row) {
        byte[] sealed = row == null ? null : row.sealed();
        byte[] key = row == null || sealed == null ? null : store.key(row.slot());
        return row == null || sealed == null || key == null
                ? Optional.empty()
                : sealing.open(row.subject(), sealed, key);
    }

    private void save(Row row) {
        store.put(row);
        rows.put(row.subject(), row);
    }

    private void noted(SubjectId subject, String by, Act act) {
        store.accessed(new Access(subject, by, act, clock.instant()));
    }

    @Override
    public synchronized Known read(SubjectId subject, String by) {
        Row row = rows().get(subject);
        Optional<PersonData> data = open(row);
        if (row == null) {
            return new Known.Missing(subject);
        }
        if (data.isEmpty()) {
            return row.sealed() == null
                    ? new Known.Disposed(subject, row.kind(), row.changedAt())
                    : new Known.Missing(subject);
        }
        noted(subject, by, Act.READ);
        return person(row, data.get());
    }

    private static Known.Person person(Row row, PersonData data) {
        return new Known.Person(
                row.subject(), row.kind(), row.officer(), data, row.createdAt(), row.changedAt(), row.changedBy());
    }

    @Override
    public synchronized State stateOf(SubjectId subject) {
        Row row = rows().get(subject);
        return row == null ? State.MISSING : row.sealed() == null ? State.DISPOSED : State.THERE;
    }

    @Override
    public synchronized Optional<PersonKind> kindOf(SubjectId subject) {
        return Optional.ofNullable(rows().get(subject))
                .filter(row -> row.sealed() != null)
                .map(Row::kind);
    }

    /** The user name of an officer's subject. */
    synchronized Optional<OfficerId> officerOf(SubjectId subject) {
        return Optional.ofNullable(rows().get(subject)).map(Row::officer);
    }

    /** The subject of a sole trader's number; a new one is kept for that number, with nothing stored yet. */
    synchronized SubjectId reserve(PersonalNumber number) {
        rows();
        return numbers.subjectOf(number).orElseGet(() -> {
            SubjectId subject = freshSubject();
            numbers.put(number, subject);
            return subject;
        });
    }

    /** Opened without being kept as a reading: to compare, not to show. */
    synchronized Optional<PersonData> peek(SubjectId subject) {
        return open(rows().get(subject));
    }

    @Override
    public synchronized List<Known.Person> search(String text, String by) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        List<Known.Person> found = rows().values().stream()
                .sorted(Comparator.comparing(Row::createdAt).reversed())
                .flatMap(row -> open(row).map(data -> person(row, data)).stream())
                .filter(person -> texts(person).anyMatch(holds(sought)))
                .limit(MOST_FOUND)
                .toList();
        found.forEach(person -> noted(person.subject(), by, Act.READ));
        return found;
    }

    private static Predicate<@Nullable String> holds(String sought) {
        return text -> text != null && text.toLowerCase(Locale.ROOT).contains(sought);
    }

    private static Stream<@Nullable String> texts(Known.Person person) {
        PersonData data = person.data();
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(data.name());
        texts.add(data.email());
        texts.add(data.phone());
        texts.add(person.subject().value());
        texts.add(person.officer() == null ? null : person.officer().value());
        if (data.personalNumber() != null) {
            String number = data.personalNumber().written();
            texts.add(number);
            texts.add(number.substring(2));
            texts.add(number.replace("-", ""));
        }
        return texts.stream();
    }

    @Override
    public synchronized SubjectId add(PersonKind kind, PersonData data, String by) {
        SubjectId subject = freshSubject();
        insert(subject, kind, null, data, by, true);
        return subject;
    }

    /** Holds the subject for a request under way; adds it when it is not there. */
    synchronized void hold(SubjectId subject, PersonKind kind, PersonData data, String by) {
        Row row = rows().get(subject);
        if (row == null) {
            insert(subject, kind, null, data, by, false);
        } else if (!row.settled()) {
            save(held(row, row.holders() + 1, false));
        }
    }

    /** The request that held it went through. */
    synchronized void settle(SubjectId subject) {
        Row row = rows().get(subject);
        if (row != null && !row.settled()) {
            save(held(row, 0, true));
        }
    }

    /** The request that held it was refused: it goes when no other holds it. */
    synchronized void release(SubjectId subject) {
        Row row = rows().get(subject);
        if (row != null && !row.settled()) {
            if (row.holders() <= 1) {
                forget(row);
            } else {
                save(held(row, row.holders() - 1, false));
            }
        }
    }

    private void insert(
            SubjectId subject,
            PersonKind kind,
            @Nullable OfficerId officer,
            PersonData data,
            String by,
            boolean settled) {
        int slot = store.newKey();
        byte[] key = Objects.requireNonNull(store.key(slot));
        Instant now = clock.instant();
        Row row = new Row(
                subject,
                kind,
                officer,
                slot,
                sealing.seal(subject, data, key),
                now,
                now,
                by,
                settled ? 0 : 1,
                settled,
                false);
        save(row);
        index(row);
        noted(subject, by, Act.ADDED);
    }

    private static Row held(Row row, int holders, boolean settled) {
        return new Row(
                row.subject(),
                row.kind(),
                row.officer(),
                row.slot(),
                row.sealed(),
                row.createdAt(),
                row.changedAt(),
                row.changedBy(),
                holders,
                settled,
                row.disposing());
    }

    @Override
    public synchronized Corrected correct(SubjectId subject, PersonData data, String by) {
        Row row = rows().get(subject);
        if (row == null || open(row).isEmpty()) {
            return Corrected.GONE;
        }
        if (row.kind() == PersonKind.SOLE_TRADER) {
            if (data.personalNumber() == null) {
                return Corrected.NUMBER_NEEDED;
            }
            if (numbers.subjectOf(data.personalNumber())
                    .filter(other -> !other.equals(subject) && rows().containsKey(other))
                    .isPresent()) {
                return Corrected.NUMBER_TAKEN;
            }
        }
        int slot = store.newKey();
        byte[] sealed = sealing.seal(subject, data, Objects.requireNonNull(store.key(slot)));
        save(new Row(
                subject,
                row.kind(),
                row.officer(),
                slot,
                sealed,
                row.createdAt(),
                clock.instant(),
                by,
                row.holders(),
                row.settled(),
                row.disposing()));
        store.destroyKey(row.slot());
        numbers.remove(subject);
        indexNumber(rows().getOrDefault(subject, row), data);
        noted(subject, by, Act.CORRECTED);
        return Corrected.DONE;
    }

    @Override
    public synchronized void takeBack(SubjectId subject) {
        Optional.ofNullable(rows().get(subject)).ifPresent(this::forget);
    }

    private void forget(Row row) {
        store.destroyKey(row.slot());
        store.remove(row.subject());
        rows.remove(row.subject());
        numbers.remove(row.subject());
    }

    @Override
    public synchronized void nameOfficer(OfficerId officer, String name, String by) {
        PersonData data = new PersonData(name, null, null, null, null);
        SubjectId known = subjectOf(officer);
        if (known == null || correct(known, data, by) != Corrected.DONE) {
            insert(freshSubject(), PersonKind.OFFICER, officer, data, by, true);
        }
    }

    @Override
    public synchronized Optional<String> officerName(OfficerId officer) {
        return Optional.ofNullable(subjectOf(officer))
                .flatMap(subject -> open(rows().get(subject)))
                .map(PersonData::name);
    }

    private @Nullable SubjectId subjectOf(OfficerId officer) {
        rows();
        return officers.get(officer);
    }

    @Override
    public synchronized List<Access> accesses(SubjectId subject) {
        return store.accesses(subject);
    }

    /** Marks that a disposal is under way, so that nothing new refers to the subject; or that it was refused. */
    synchronized void disposing(SubjectId subject, boolean underWay) {
        Row row = rows().get(subject);
        if (row != null && row.sealed() != null) {
            numbers.remove(subject);
            save(new Row(
                    subject,
                    row.kind(),
                    row.officer(),
                    row.slot(),
                    row.sealed(),
                    row.createdAt(),
                    row.changedAt(),
                    row.changedBy(),
                    row.holders(),
                    row.settled(),
                    underWay));
            open(row).filter(data -> !underWay).ifPresent(data -> indexNumber(held(row, 0, true), data));
        }
    }

    /** Destroys the key and the data; what is left says that there was a subject and when it went. */
    synchronized void erase(SubjectId subject, String by) {
        Row row = rows().get(subject);
        if (row == null || row.sealed() == null) {
            return;
        }
        store.destroyKey(row.slot());
        save(new Row(
                subject, row.kind(), null, row.slot(), null, row.createdAt(), clock.instant(), by, 0, true, false));
        numbers.remove(subject);
        officers.values().removeIf(subject::equals);
        noted(subject, by, Act.DISPOSED);
    }

    /** Rows that a request or a disposal left half-way when the machine stopped. */
    synchronized List<Row> halfWay() {
        return rows().values().stream()
                .filter(row -> !row.settled() || row.disposing())
                .toList();
    }

    SubjectId freshSubject() {
        StringBuilder id = new StringBuilder("sub-");
        random.ints(20, 0, LETTERS.length()).forEach(i -> id.append(LETTERS.charAt(i)));
        return new SubjectId(id.toString());
    }
}
