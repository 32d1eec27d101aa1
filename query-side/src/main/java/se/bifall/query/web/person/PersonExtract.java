package se.bifall.query.web.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubjectId;
import se.bifall.events.EventCodec;
import se.bifall.events.EventLog;
import se.bifall.events.StoredEvent;
import se.bifall.events.SubjectEvent;
import se.bifall.events.SubjectEvent.DisposalDecided;
import se.bifall.events.SubjectEvent.ErasureRequestAnswered;
import se.bifall.events.SubjectEvent.SubjectDisposed;
import se.bifall.persons.Access;
import se.bifall.persons.Known;
import se.bifall.persons.Persons;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.EventFields;
import se.bifall.query.web.PageWords;

/** All that is kept of one subject (registerutdrag, dataskyddsförordningen art. 15). */
@Component
final class PersonExtract {
    private final Persons persons;
    private final FactTable table;
    private final EventLog log;
    private final EventFields fields;

    PersonExtract(Persons persons, FactTable table, EventLog log, EventFields fields) {
        this.persons = persons;
        this.table = table;
        this.log = log;
        this.fields = fields;
    }

    /** @param as in what capacity the subject occurs in the case */
    record Occurrence(String caseId, String diarienummer, String title, String phase, String as) {}

    /** What was decided about the subject's data. */
    record Note(String what, LocalDate on, List<EventFields.Field> fields) {}

    /** @param disposalDecided true from the decision until it is carried out */
    record Extract(
            Known known, List<Occurrence> cases, List<Access> accesses, List<Note> notes, boolean disposalDecided) {}

    Extract of(SubjectId subject, String by) {
        List<Access> accesses = persons.accesses(subject);
        Known known = persons.read(subject, by);
        OfficerId officer = known instanceof Known.Person person ? person.officer() : null;
        List<Occurrence> cases = new ArrayList<>();
        for (CaseFacts facts : table.snapshot().cases()) {
            String as = capacity(facts, subject, officer);
            if (as != null) {
                cases.add(new Occurrence(
                        facts.caseId().value(),
                        facts.diarienummer() == null ? PageWords.word("case.unregistered") : facts.diarienummer(),
                        facts.title(),
                        PageWords.of(facts.phase()),
                        as));
            }
        }
        List<SubjectEvent> events = events(subject);
        boolean decided = events.stream().anyMatch(DisposalDecided.class::isInstance)
                && events.stream().noneMatch(SubjectDisposed.class::isInstance);
        return new Extract(
                known, cases, accesses, events.stream().map(this::note).toList(), decided);
    }

    private static @Nullable String capacity(CaseFacts facts, SubjectId subject, @Nullable OfficerId officer) {
        if (subject.equals(facts.applicant().subject())) {
            return PageWords.field("applicant");
        }
        for (CaseFacts.Contact contact : facts.contacts()) {
            if (contact.subject().equals(subject)) {
                return PageWords.of(contact.role());
            }
        }
        if (facts.subjects().contains(subject)) {
            return PageWords.word("person.former");
        }
        if (officer == null) {
            return null;
        }
        var decision = facts.decision();
        return officer.equals(facts.caseworker())
                ? PageWords.field("caseworker")
                : decision != null && officer.equals(decision.decidedBy())
                        ? PageWords.field("decidedBy")
                        : decision != null && officer.equals(decision.preparedBy())
                                ? PageWords.field("preparedBy")
                                : null;
    }

    private List<SubjectEvent> events(SubjectId subject) {
        List<SubjectEvent> events = new ArrayList<>();
        for (StoredEvent stored : log.stream(subject.stream())) {
            if (EventCodec.decode(stored.name(), stored.payload()) instanceof SubjectEvent event) {
                events.add(event);
            }
        }
        return events;
    }

    private Note note(SubjectEvent event) {
        LocalDate on =
                switch (event) {
                    case DisposalDecided e -> e.decidedOn();
                    case SubjectDisposed e -> e.disposedOn();
                    case ErasureRequestAnswered e -> e.answeredOn();
                };
        return new Note(PageWords.of(event.getClass()), on, fields.of((Record) event));
    }
}
