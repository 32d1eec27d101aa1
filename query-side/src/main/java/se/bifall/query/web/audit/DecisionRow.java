package se.bifall.query.web.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Decision;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Words;
import se.bifall.query.audit.DecisionFound;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.export.Sheet;
import se.bifall.query.export.Sheet.About;
import se.bifall.query.export.Sheet.Column;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageWords;

/**
 * A decision as the search shows it.
 *
 * @param participants who took part beside the decider and the preparer; empty when none did
 * @param late days after the last day; 0 in time
 * @param unrecorded days from that it was decided to that it was recorded
 * @param share of the decider's limit, as {@code 93 %}; empty when there is no limit
 * @param document its address
 * @param replay where the history of the case shows it
 * @param review where it is judged again
 */
record DecisionRow(
        LocalDate on,
        String diarienummer,
        String caseAddress,
        String kind,
        String decider,
        String preparer,
        String participants,
        String amount,
        String basis,
        String area,
        boolean alone,
        long late,
        @Nullable LocalDate due,
        long unrecorded,
        String share,
        String document,
        String replay,
        String review) {

    /** Writes decisions out. */
    @Component
    static final class Maker {
        private final Labels labels;

        Maker(Labels labels) {
            this.labels = labels;
        }

        DecisionRow of(DecisionFound found) {
            CaseFacts facts = found.facts();
            Decision decision = found.made().decision();
            String address = "/arenden/" + facts.caseId();
            return new DecisionRow(
                    decision.decidedOn(),
                    facts.diarienummer() == null ? PageWords.word("case.unregistered") : facts.diarienummer(),
                    address,
                    Labels.capital(PageWords.of(found.made().kind())),
                    labels.of(decision.decidedBy()),
                    labels.of(decision.preparedBy()),
                    decision.participants().isEmpty() ? "" : labels.of(decision.participants()),
                    PageWords.kronor(found.made().amount().total()),
                    decision.legalBasis().value(),
                    labels.of(facts.investmentArea()),
                    found.isAlone(),
                    found.daysLate(),
                    found.due(),
                    found.daysUnrecorded(),
                    found.percentOfLimit()
                            .map(share -> PageWords.number(share) + "\u00a0%")
                            .orElse(""),
                    address + "/beslut/" + found.made().number(),
                    address + "/historik?at=" + found.made().event(),
                    "/revision/beslut/" + facts.caseId() + "/" + found.made().number());
        }

        /** In Swedish, like every file. */
        Sheet sheet(List<DecisionFound> found, Map<String, String> asked, LocalDate today, long position) {
            return new Sheet(
                    "Beslut",
                    List.of(
                            new Column("Beslutsdag", "decided_on"),
                            new Column("Diarienummer", "diarienummer"),
                            new Column("Slag", "kind"),
                            new Column("Beslutsfattare", "decided_by"),
                            new Column("Föredragande", "prepared_by"),
                            new Column("Övriga deltagare", "participants"),
                            new Column("Belopp, kr", "amount"),
                            new Column("Lagrum", "legal_basis"),
                            new Column("Investeringsområde", "investment_area"),
                            new Column("Beslutade ensam", "alone"),
                            new Column("Senast", "due_on"),
                            new Column("Dagar för sent", "days_late"),
                            new Column("Registrerat", "recorded_on"),
                            new Column("Registrerat dagar efter", "days_unrecorded"),
                            new Column("Delegationens gräns, kr", "limit"),
                            new Column("Andel av gränsen, %", "percent_of_limit")),
                    found.stream().map(Maker::cells),
                    null,
                    about(found.size(), asked, today, position));
        }

        private static List<@Nullable Object> cells(DecisionFound found) {
            Decision decision = found.made().decision();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(decision.decidedOn());
            cells.add(found.facts().diarienummer());
            cells.add(Words.of(found.made().kind()));
            cells.add(decision.decidedBy().value());
            cells.add(decision.preparedBy().value());
            cells.add(String.join(
                    ", ", decision.participants().stream().map(OfficerId::value).toList()));
            cells.add(found.amount());
            cells.add(decision.legalBasis().value());
            cells.add(found.facts().investmentArea().value());
            cells.add(found.isAlone() ? "ja" : "nej");
            cells.add(found.due());
            cells.add(found.daysLate());
            cells.add(found.recordedOn());
            cells.add(found.daysUnrecorded());
            cells.add(
                    found.limit() == null
                            ? null
                            : Objects.requireNonNull(found.limit()).amount());
            cells.add(found.percentOfLimit().map(BigDecimal::valueOf).orElse(null));
            return cells;
        }

        private static List<About> about(int count, Map<String, String> asked, LocalDate today, long position) {
            List<About> about = new ArrayList<>();
            about.add(new About("Antal beslut", Integer.toString(count)));
            new TreeMap<>(asked).forEach((name, value) -> {
                if (!value.isBlank()) {
                    about.add(new About("Urval: " + name, value));
                }
            });
            about.add(new About("Ensam", "Beslut på delegation där ingen annan än föredraganden deltog."));
            about.add(new About(
                    "För sent",
                    "Ansökan: sex månader efter att den kom in (förvaltningslagen 12 §). Rekvisition: regionens egen"
                            + " handläggningstid. Kriterier som de senast bedömdes."));
            about.add(new About("Registrerat dagar efter", "Från beslutsdagen till den dag beslutet kom in i loggen."));
            about.add(new About("Uttaget", today.toString()));
            about.add(new About("Till och med händelse", Long.toString(position)));
            return about;
        }
    }
}
