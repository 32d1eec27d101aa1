package se.bifall.query.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.bifall.codes.Sha256;
import se.bifall.documents.Condition;
import se.bifall.documents.Documents;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;

/** Holds every document of every case against its content: what an auditor asks for, and what a verification runs. */
@Component
public final class DocumentCheck {
    private final FactTable table;
    private final Documents documents;

    public DocumentCheck(FactTable table, Documents documents) {
        this.table = table;
        this.documents = documents;
    }

    /** One document and the case it is on. */
    public record Filed(CaseFacts facts, CaseFacts.Document document) {}

    /** One document and how its content is now. */
    public record Checked(Filed filed, Condition condition) {}

    /**
     * @param checked documents whose content was read whole
     * @param broken those that are missing or altered
     * @param unfiled contents that are kept and that no event speaks of: uploads that were refused
     * @param unread cases with an event that can't be read, whose documents may not all be here
     */
    public record Report(int checked, List<Checked> broken, int unfiled, int unread) {
        public boolean isWhole() {
            return broken.isEmpty();
        }
    }

    /** Every document, case by case in the order of their ids. */
    public List<Filed> all() {
        return table.snapshot().cases().stream()
                .sorted(Comparator.comparing(facts -> facts.caseId().value()))
                .flatMap(facts -> facts.documents().stream().map(document -> new Filed(facts, document)))
                .toList();
    }

    /** Reads those contents now. */
    public List<Checked> check(Collection<Filed> some) {
        return some.stream().map(this::checked).toList();
    }

    /** Reads every content now, each once however many documents share it; it takes as long as the disk needs. */
    public Report checkAll() {
        Map<Sha256, Condition> conditions = new HashMap<>();
        List<Filed> all = all();
        List<Checked> broken = all.stream()
                .map(filed -> new Checked(
                        filed, conditions.computeIfAbsent(filed.document().sha256(), sha256 -> checked(filed)
                                .condition())))
                .filter(checked -> checked.condition() != Condition.INTACT)
                .toList();
        return new Report(
                all.size(),
                broken,
                unfiled(all.stream()).size(),
                table.snapshot().deadLetters().size());
    }

    private Checked checked(Filed filed) {
        CaseFacts.Document document = filed.document();
        return new Checked(filed, documents.verify(document.sha256(), document.bytes()));
    }

    private List<Documents.Kept> unfiled(Stream<Filed> all) {
        Set<Sha256> filed =
                new HashSet<>(all.map(one -> one.document().sha256()).toList());
        try {
            return documents.kept().stream()
                    .filter(kept -> !filed.contains(kept.sha256()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Contents that no event speaks of. */
    public List<Documents.Kept> unfiled() {
        return unfiled(all().stream());
    }
}
