package se.bifall.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.GrantKind;
import se.bifall.codes.HorizontalAspect;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.GrantCommand;
import se.bifall.events.GrantEvent;
import se.bifall.events.GrantEvent.*;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Casework;
import se.bifall.query.work.Deadlines;
import se.bifall.region.ChecklistItem;
import se.bifall.region.RegionProfile;

/**
 * The work around a case written out: what is done, what waits, and the last word on each thing with its history.
 *
 * @param mine true when the person who looks is jävig
 * @param links where a command is given, by its name; only those that this person may give now
 * @param mandatoryLeft mandatory items of the checklist that are not settled
 */
record CaseworkView(
        boolean mine,
        boolean needsNewCaseworker,
        boolean inPreparation,
        List<Casework.Conflict> conflicts,
        List<Casework.Flag> flags,
        List<Due> dues,
        List<ItemRow> checklist,
        long settled,
        long mandatoryLeft,
        List<OpinionRow> opinions,
        List<CommunicationRow> communications,
        List<NoteRecorded> notes,
        List<AspectRow> aspects,
        List<AgendaImpactStated> impacts,
        List<IndicatorRow> indicators,
        Map<String, String> links) {

    /** A day that something waits for. */
    record Due(String text, LocalDate day, boolean late) {}

    record ItemRow(
            ChecklistItem item, boolean mandatory, @Nullable ChecklistItemSettled settled) {}

    record OpinionRow(
            OpinionRequested asked,
            @Nullable OpinionReceived given,
            @Nullable OpinionRequestWithdrawn withdrawn,
            boolean late) {}

    record CommunicationRow(
            MaterialCommunicated sent, @Nullable PartyReplied reply) {}

    /** @param judgements all of the aspect, newest first; empty while it is not judged */
    record AspectRow(HorizontalAspect aspect, List<AspectAssessed> judgements) {
        public @Nullable AspectAssessed last() {
            return judgements.isEmpty() ? null : judgements.getFirst();
        }
    }

    public long openOpinions() {
        return opinions.stream()
                .filter(row -> row.given() == null && row.withdrawn() == null)
                .count();
    }

    /** Writes it out. */
    @Component
    static final class Maker {
        private final RegionProfile region;

        Maker(RegionProfile region) {
            this.region = region;
        }

        CaseworkView of(CaseFacts f, CaseHistory history, Asker asker, LocalDate today) {
            boolean preparing = Deadlines.isUndecided(f);
            List<ItemRow> checklist = checklist(f, history, preparing);
            return new CaseworkView(
                    f.casework().hasConflict(asker.name()),
                    f.needsNewCaseworker() && !f.phase().isEnded(),
                    preparing,
                    f.casework().conflicts(),
                    f.casework().flags(),
                    dues(f, today),
                    checklist,
                    checklist.stream().filter(row -> row.settled() != null).count(),
                    checklist.stream()
                            .filter(row -> row.mandatory() && row.settled() == null)
                            .count(),
                    opinions(history, today),
                    communications(history),
                    newestFirst(history.all(NoteRecorded.class)),
                    aspects(f, history),
                    impacts(f, history),
                    IndicatorRow.of(f.casework()),
                    links(f, asker));
        }

        private List<ItemRow> checklist(CaseFacts f, CaseHistory history, boolean preparing) {
            List<ItemRow> rows = region.checklist(f.supportType(), f.receivedOn()).stream()
                    .map(item -> new ItemRow(
                            item,
                            item.isMandatory(f.receivedOn()),
                            last(history, ChecklistItemSettled.class, e -> e.item()
                                            .equals(item.code()))
                                    .orElse(null)))
                    .toList();
            return preparing || rows.stream().anyMatch(row -> row.settled() != null) ? rows : List.of();
        }

        private static List<Due> dues(CaseFacts f, LocalDate today) {
            List<Due> dues = new ArrayList<>();
            if (f.completionDueOn() != null && Deadlines.isUndecided(f)) {
                dues.add(due(PageWords.word("due.completion"), f.completionDueOn(), today));
            }
            f.casework().communications().stream()
                    .filter(sent -> sent.repliedOn() == null && !sent.answerBy().isBefore(today))
                    .forEach(sent -> dues.add(due(PageWords.word("due.reply"), sent.answerBy(), today)));
            f.casework()
                    .openOpinions()
                    .forEach(opinion -> dues.add(
                            due(PageWords.sentence("due.opinion", opinion.askedOf()), opinion.dueOn(), today)));
            dues.sort(Comparator.comparing(Due::day));
            return dues;
        }

        private static Due due(String text, LocalDate day, LocalDate today) {
            return new Due(text, day, day.isBefore(today));
        }

        private static List<OpinionRow> opinions(CaseHistory history, LocalDate today) {
            return history.all(OpinionRequested.class).stream()
                    .map(asked -> {
                        OpinionReceived given = last(
                                        history, OpinionReceived.class, e -> e.opinion() == asked.opinion())
                                .orElse(null);
                        OpinionRequestWithdrawn withdrawn = last(
                                        history, OpinionRequestWithdrawn.class, e -> e.opinion() == asked.opinion())
                                .orElse(null);
                        boolean late = given == null
                                && withdrawn == null
                                && asked.dueOn().isBefore(today);
                        return new OpinionRow(asked, given, withdrawn, late);
                    })
                    .toList();
        }

        private static List<CommunicationRow> communications(CaseHistory history) {
            return history.all(MaterialCommunicated.class).stream()
                    .map(sent -> new CommunicationRow(
                            sent,
                            last(history, PartyReplied.class, e -> e.communication() == sent.communication())
                                    .orElse(null)))
                    .toList();
        }

        /** Projects are judged on every aspect; a company's case shows them once one has been judged. */
        private static List<AspectRow> aspects(CaseFacts f, CaseHistory history) {
            List<AspectAssessed> all = newestFirst(history.all(AspectAssessed.class));
            if (all.isEmpty() && f.grantKind() != GrantKind.PROJEKTSTOD) {
                return List.of();
            }
            return Arrays.stream(HorizontalAspect.values())
                    .map(aspect -> new AspectRow(
                            aspect,
                            all.stream()
                                    .filter(judged -> judged.aspect() == aspect)
                                    .toList()))
                    .toList();
        }

        private static List<AgendaImpactStated> impacts(CaseFacts f, CaseHistory history) {
            return f.casework().impacts().stream()
                    .sorted(Comparator.comparing(Casework.Impact::goal)
                            .thenComparing(Casework.Impact::sign)
                            .thenComparing(Casework.Impact::route))
                    .map(impact -> last(history, AgendaImpactStated.class, e -> new Casework.Impact(
                                            e.goal(), e.sign(), e.route())
                                    .equals(impact))
                            .orElse(null))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private static Map<String, String> links(CaseFacts f, Asker asker) {
            Map<String, String> links = new LinkedHashMap<>();
            CommandCatalogue.all()
                    .filter(GrantCommand.class::isAssignableFrom)
                    .map(command -> command.<GrantCommand>asSubclass(GrantCommand.class))
                    .filter(command -> CaseActions.isOpenTo(command, f, asker))
                    .forEach(command -> links.put(command.getSimpleName(), CaseActions.address(f, command)));
            return links;
        }

        private static <T extends GrantEvent> Optional<T> last(CaseHistory history, Class<T> type, Predicate<T> which) {
            return history.all(type).stream().filter(which).reduce((one, later) -> later);
        }

        private static <T> List<T> newestFirst(List<T> list) {
            return list.reversed();
        }
    }
}
