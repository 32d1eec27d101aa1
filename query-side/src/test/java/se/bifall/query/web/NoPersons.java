package se.bifall.query.web;

import java.util.List;
import java.util.Optional;
import se.bifall.codes.OfficerId;
import se.bifall.codes.SubjectId;
import se.bifall.persons.Access;
import se.bifall.persons.Known;
import se.bifall.persons.PersonData;
import se.bifall.persons.PersonKind;
import se.bifall.persons.Persons;

/** A person store in which nobody is. */
final class NoPersons implements Persons {
    @Override
    public Known read(SubjectId subject, String by) {
        return new Known.Missing(subject);
    }

    @Override
    public State stateOf(SubjectId subject) {
        return State.MISSING;
    }

    @Override
    public List<Known.Person> search(String text, String by) {
        return List.of();
    }

    @Override
    public SubjectId add(PersonKind kind, PersonData data, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Corrected correct(SubjectId subject, PersonData data, String by) {
        return Corrected.GONE;
    }

    @Override
    public Optional<PersonKind> kindOf(SubjectId subject) {
        return Optional.empty();
    }

    @Override
    public void takeBack(SubjectId subject) {}

    @Override
    public void nameOfficer(OfficerId officer, String name, String by) {}

    @Override
    public Optional<String> officerName(OfficerId officer) {
        return Optional.empty();
    }

    @Override
    public List<Access> accesses(SubjectId subject) {
        return List.of();
    }
}
