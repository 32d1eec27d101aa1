package se.bifall.query.web.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Phase;
import se.bifall.events.GrantEvent.CriterionAssessed;
import se.bifall.events.GrantEvent.DecisionProposed;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.CaseFacts.Made;
import se.bifall.query.casefile.SittingFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.CaseHistory;
import se.bifall.query.web.CaseReader;
import se.bifall.query.web.PageWords;

/**
 * A sitting written out.
 *
 * @param items the cases that wait for it and those that it has decided, in the order of their paragraphs
 * @param proposed cases that could be put on the agenda
 * @param unreported decisions on delegation that no sitting has been told of
 */
record SittingView(
        SittingFacts facts, List<Item> items, List<CaseFacts> proposed, Unreported unreported, long reported) {
    /** @param paragraph where it was decided; empty while it waits */
    record Item(CaseFacts facts, String paragraph, String outcome) {
        public boolean waits() {
            return paragraph.isEmpty();
        }
    }

    /** One decision on delegation. */
    record Delegated(CaseFacts facts, Made made) {
        public String paragraph() {
            return Objects.requireNonNullElse(made.reportedIn(), "");
        }

        public String decider() {
            return made.decision().decidedBy().value();
        }

        public String amount() {
            return made.amount().total().isZero()
                    ? "–"
                    : PageWords.kronor(made.amount().total());
        }
    }

    /** @param first the oldest of them, at most as many as one page shows */
    record Unreported(int total, List<Delegated> first) {}

    /** What the nämnd reads of one case before it decides. */
    record Material(CaseFacts facts, @Nullable DecisionProposed proposal, List<CriterionAssessed> assessments) {}

    /** Writes sittings out from the facts of every case. */
    @Component
    static final class Maker {
        /** Most decisions that are reported by one press of a button. */
        static final int AT_ONCE = 200;

        private static final Comparator<Delegated> OLDEST_FIRST = Comparator.<Delegated, LocalDate>comparing(
                        one -> one.made().decision().decidedOn())
                .thenComparing(one -> one.facts().caseId().value())
                .thenComparing(one -> one.made().number());

        private final FactTable table;
        private final CaseReader cases;

        Maker(FactTable table, CaseReader cases) {
            this.table = table;
            this.cases = cases;
        }

        SittingView of(LocalDate on) {
            Collection<CaseFacts> all = table.snapshot().cases();
            return new SittingView(
                    Objects.requireNonNull(table.sitting("sammantrade:" + on)),
                    items(all, on),
                    all.stream()
                            .filter(facts -> facts.phase() == Phase.PROPOSED && facts.agendaOn() == null)
                            .sorted(Comparator.comparing(Maker::number))
                            .limit(AT_ONCE)
                            .toList(),
                    unreported(all, on),
                    delegated(all).stream()
                            .filter(one -> on.equals(one.made().reportedOn()))
                            .count());
        }

        private static List<Item> items(Collection<CaseFacts> all, LocalDate on) {
            List<Item> items = new ArrayList<>();
            for (CaseFacts facts : all) {
                if (on.equals(facts.agendaOn())) {
                    items.add(new Item(facts, "", ""));
                }
                facts.decisions().stream()
                        .filter(made -> on.equals(made.decision().sittingOn()))
                        .forEach(made -> items.add(new Item(
                                facts,
                                Objects.requireNonNullElse(made.decision().sittingParagraph(), ""),
                                PageWords.of(made.kind()))));
            }
            items.sort(Comparator.comparing(Maker::order).thenComparing(item -> number(item.facts())));
            return items;
        }

        private static int order(Item item) {
            return item.waits()
                    ? Integer.MAX_VALUE
                    : Integer.parseInt(item.paragraph().replaceAll("[^0-9]", ""));
        }

        private static String number(CaseFacts facts) {
            return Optional.ofNullable(facts.diarienummer()).orElse("");
        }

        Unreported unreported() {
            return unreported(table.snapshot().cases(), LocalDate.MAX);
        }

        private static Unreported unreported(Collection<CaseFacts> all, LocalDate until) {
            List<Delegated> waiting = delegated(all).stream()
                    .filter(one -> one.made().isUnreported()
                            && !one.made().decision().decidedOn().isAfter(until))
                    .toList();
            return new Unreported(
                    waiting.size(), waiting.stream().limit(AT_ONCE).toList());
        }

        List<Delegated> reported(LocalDate on) {
            return delegated(table.snapshot().cases()).stream()
                    .filter(one -> on.equals(one.made().reportedOn()))
                    .toList();
        }

        private static List<Delegated> delegated(Collection<CaseFacts> all) {
            return all.stream()
                    .flatMap(facts -> facts.decisions().stream()
                            .filter(made -> !made.decision().isOfASitting())
                            .map(made -> new Delegated(facts, made)))
                    .sorted(OLDEST_FIRST)
                    .toList();
        }

        /** The cases that wait for the sitting, with what has been prepared. */
        List<Material> material(LocalDate on) {
            return items(table.snapshot().cases(), on).stream()
                    .map(Item::facts)
                    .distinct()
                    .map(facts -> {
                        CaseHistory history = cases.find(facts.caseId().value()).history();
                        return new Material(
                                facts,
                                history.last(DecisionProposed.class).orElse(null),
                                history.all(CriterionAssessed.class));
                    })
                    .toList();
        }
    }
}
