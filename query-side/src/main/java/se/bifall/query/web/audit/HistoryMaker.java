package se.bifall.query.web.audit;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.bifall.events.BifallEvent;
import se.bifall.events.ReportEvent.ReportPublished;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Posting;
import se.bifall.query.replay.Difference;
import se.bifall.query.replay.Fact;
import se.bifall.query.replay.Picture;
import se.bifall.query.replay.Replay;
import se.bifall.query.replay.Step;
import se.bifall.query.web.EventFields;
import se.bifall.query.web.Labels;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.PersonNames;
import se.bifall.query.web.PointView;
import se.bifall.query.web.Timeline;
import se.bifall.query.web.audit.HistoryView.Booked;
import se.bifall.query.web.audit.HistoryView.Choice;
import se.bifall.query.web.audit.HistoryView.Group;
import se.bifall.query.web.audit.HistoryView.Nav;
import se.bifall.query.web.audit.HistoryView.Row;
import se.bifall.query.web.audit.HistoryView.StepView;

/** Writes a point of a history out in words. */
@Component
final class HistoryMaker {
    private final FactWords words;
    private final EventFields fields;
    private final PersonNames names;

    HistoryMaker(FactWords words, EventFields fields, PersonNames names) {
        this.words = words;
        this.fields = fields;
        this.names = names;
    }

    /** @param page the address without what is asked */
    HistoryView of(Replay replay, HistoryAsked asked, String page, LocalDate today) {
        Integer wanted = asked.step();
        boolean byDay = wanted == null && !asked.point().isNow();
        Optional<Step> step = wanted == null ? replay.lastAt(asked.point()) : Optional.of(known(replay, wanted, page));
        Picture picture =
                byDay ? replay.at(asked.point()) : step.map(Step::picture).orElse(Picture.NOTHING);
        int number = step.map(Step::number).orElse(0);
        Integer other = asked.against();
        return new HistoryView(
                step.map(this::shown).orElse(null),
                replay.steps().size(),
                nav(number, replay.steps().size(), page),
                byDay ? PointView.of(asked.point(), today) : null,
                byDay
                        ? replay.leftOutAt(asked.point()).stream()
                                .map(Step::number)
                                .toList()
                        : List.of(),
                other,
                other == null ? List.of() : compared(picture, number, known(replay, other, page)),
                groups(picture),
                replay.steps().stream().map(HistoryMaker::choice).toList(),
                replay.steps().stream().limit(number).anyMatch(one -> !one.folded()));
    }

    private static Step known(Replay replay, int number, String page) {
        return replay.step(number)
                .orElseThrow(() -> new PageRefused(
                        HttpStatus.NOT_FOUND,
                        "Historiken har " + replay.steps().size() + " händelser; det finns ingen händelse " + number
                                + ".",
                        page));
    }

    private static Nav nav(int number, int steps, String page) {
        return new Nav(
                number > 1 ? page + "?steg=1" : null,
                number > 1 ? page + "?steg=" + (number - 1) : null,
                number < steps ? page + "?steg=" + (number + 1) : null,
                number < steps ? page + "?steg=" + steps : null);
    }

    private static Choice choice(Step step) {
        LocalDate on = step.on();
        return new Choice(step.number(), step.number() + ". " + name(step) + (on == null ? "" : ", " + on));
    }

    private static String name(Step step) {
        BifallEvent event = step.event();
        return event == null ? PageWords.word("timeline.unreadable") : PageWords.of(event.getClass());
    }

    StepView shown(Step step) {
        BifallEvent event = step.event();
        return new StepView(
                step.number(),
                name(step),
                step.folded(),
                step.on(),
                event == null ? null : inForceFrom(event),
                Labels.time(step.stored().recordedAt()),
                Timeline.daysUnrecorded(event, step.stored().recordedAt()),
                names.officer(step.stored().context().actor()),
                step.stored().context().profile(),
                step.stored().name(),
                Long.toString(step.stored().position()),
                said(event),
                rows(step.changes()),
                booked(step));
    }

    /** What a published report said is read as a report. */
    private List<EventFields.Field> said(@Nullable BifallEvent event) {
        return event instanceof Record whole && !(event instanceof ReportPublished) ? fields.of(whole) : List.of();
    }

    private static @Nullable LocalDate inForceFrom(BifallEvent event) {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getName().equals("inForceFrom")) {
                try {
                    return (LocalDate) component.getAccessor().invoke(event);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return null;
    }

    private static List<Booked> booked(Step step) {
        return step.known() instanceof CaseFacts facts
                ? facts.postings().stream()
                        .filter(posting -> posting.event() == step.stored().position())
                        .map(Bookings::shown)
                        .toList()
                : List.of();
    }

    private List<Row> rows(List<Difference> differences) {
        return differences.stream()
                .map(one -> new Row(
                        words.part(one.fact()), FactWords.name(one.fact()), words.before(one), words.after(one)))
                .toList();
    }

    /** Always from the earlier to the later. */
    private List<Row> compared(Picture picture, int number, Step other) {
        return rows(
                other.number() <= number
                        ? picture.differencesFrom(other.picture())
                        : other.picture().differencesFrom(picture));
    }

    List<Group> groups(Picture picture) {
        Map<String, List<EventFields.Field>> groups = new LinkedHashMap<>();
        for (Fact fact : picture.facts()) {
            groups.computeIfAbsent(words.part(fact), part -> new ArrayList<>())
                    .add(new EventFields.Field(FactWords.name(fact), words.value(fact.value())));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** Postings in words. */
    static final class Bookings {
        private Bookings() {}

        static Booked shown(Posting posting) {
            return new Booked(
                    PageWords.word("fact.Measure." + posting.measure()),
                    posting.on(),
                    posting.source() == null ? "" : PageWords.of(Objects.requireNonNull(posting.source())),
                    amount(posting));
        }

        private static String amount(Posting posting) {
            String number = PageWords.number(posting.amount());
            return switch (posting.measure()) {
                case APPLICATION, DECIDED, DECISION, REJECTED, CLOSED -> number;
                case LEAD_DAYS -> number + "\u00a0" + PageWords.word("fact.days");
                default -> number + "\u00a0kr";
            };
        }
    }
}
