package se.bifall.query.web.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.bifall.codes.SubjectId;
import se.bifall.codes.Words;
import se.bifall.persons.Persons;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.replay.Picture;
import se.bifall.query.replay.Replay;
import se.bifall.query.web.Asker;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.Pdf;
import se.bifall.query.web.PersonNames;
import se.bifall.region.RegionProfile;

/** The file of a case as people read it, in Swedish: what is known, the persons, the documents, and every event. */
@Component
final class CaseFilePaper {
    private final ITemplateEngine templates;
    private final Pdf pdf;
    private final HistoryMaker histories;
    private final Persons persons;
    private final RegionProfile region;
    private final Labels labels;
    private final Clock clock;

    CaseFilePaper(
            ITemplateEngine templates,
            Pdf pdf,
            HistoryMaker histories,
            Persons persons,
            RegionProfile region,
            Labels labels,
            Clock clock) {
        this.templates = templates;
        this.pdf = pdf;
        this.histories = histories;
        this.persons = persons;
        this.region = region;
        this.labels = labels;
        this.clock = clock;
    }

    /** @param name or that it is disposed of */
    record Named(String role, String subject, String name) {}

    /** Every person's name is read once, and the reading is kept. */
    Map<String, Object> model(CaseFacts facts, Replay replay, Asker asker) {
        return PageWords.inSwedish(() -> {
            Map<String, Object> model = new HashMap<>();
            model.put("region", region.name());
            model.put("profile", region.version());
            model.put("diarienummer", facts.diarienummer() == null ? "Ej diariefört" : facts.diarienummer());
            model.put("title", facts.title());
            model.put("caseId", facts.caseId().value());
            model.put("takenAt", Labels.time(clock.instant()));
            model.put("takenBy", labels.officer(asker.name()));
            model.put("groups", histories.groups(Picture.of(facts)));
            model.put("persons", named(facts, asker));
            model.put(
                    "documents",
                    facts.documents().stream()
                            .map(document -> Map.of(
                                    "name", CaseFile.name(document),
                                    "sha256", document.sha256().toString(),
                                    "receivedOn", document.receivedOn().toString()))
                            .toList());
            model.put("steps", replay.steps().stream().map(histories::shown).toList());
            return model;
        });
    }

    private List<Named> named(CaseFacts facts, Asker asker) {
        List<Named> named = new ArrayList<>();
        SubjectId applicant = facts.applicant().subject();
        if (applicant != null) {
            named.add(named("Sökande", applicant, asker));
        }
        facts.contacts().forEach(contact -> named.add(named(Words.of(contact.role()), contact.subject(), asker)));
        facts.subjects().stream()
                .filter(subject -> named.stream().noneMatch(one -> one.subject().equals(subject.value())))
                .forEach(subject -> named.add(named("Har varit kontaktperson", subject, asker)));
        return named;
    }

    private Named named(String role, SubjectId subject, Asker asker) {
        return new Named(role, subject.value(), PersonNames.name(persons.read(subject, asker.name())));
    }

    byte[] html(Map<String, Object> model) {
        return PageWords.inSwedish(() -> {
            Context context = new Context(Words.SWEDISH, model);
            context.setVariable("labels", labels);
            return templates.process("case-file", context).getBytes(StandardCharsets.UTF_8);
        });
    }

    byte[] pdf(Map<String, Object> model) {
        return PageWords.inSwedish(() -> pdf.of("case-file", model));
    }
}
