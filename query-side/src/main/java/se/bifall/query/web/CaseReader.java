package se.bifall.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.bifall.events.EventLog;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;

/** Finds a case by the id in an address. */
@Component
public final class CaseReader {
    private final FactTable table;
    private final EventLog log;

    CaseReader(FactTable table, EventLog log) {
        this.table = table;
        this.log = log;
    }

    /**
     * @param facts null when no event of the case has been folded
     * @param setAside true when an event of it can't be read, so that the facts are old
     */
    public record Found(String id, @Nullable CaseFacts facts, CaseHistory history, boolean setAside) {}

    /** @throws UnknownCase for anything that is not the id of a case */
    public Found find(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}")) {
            throw new UnknownCase(id);
        }
        CaseFacts facts = table.find(id);
        boolean setAside = table.isSetAside(id);
        CaseHistory history = CaseHistory.of(log.stream(id));
        if (history.entries().isEmpty()) {
            throw new UnknownCase(id);
        }
        return new Found(id, facts, history, setAside);
    }

    /** A case that something can be done with. */
    public record Whole(CaseFacts facts, CaseHistory history) {}

    /** @throws PageRefused when an event of the case can't be read, or none has been folded yet */
    public Whole whole(String id) {
        Found found = find(id);
        CaseFacts facts = found.facts();
        if (facts == null || found.setAside()) {
            throw new PageRefused(
                    HttpStatus.CONFLICT,
                    found.setAside()
                            ? "Ärendet har en händelse som inte kan läsas och är ställt åt sidan."
                            : "Ärendet är registrerat men inte inläst än. Försök igen om en stund.",
                    "/arenden/" + id);
        }
        return new Whole(facts, found.history());
    }
}
