package se.bifall.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.ChecklistCode;
import se.bifall.codes.Code;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.Municipality;
import se.bifall.codes.OfficerId;
import se.bifall.codes.RusPriority;
import se.bifall.codes.Split;
import se.bifall.codes.SubjectId;
import se.bifall.codes.SupportType;
import se.bifall.codes.Wording;
import se.bifall.region.AreaNames;
import se.bifall.region.ChecklistItem;
import se.bifall.region.Criterion;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** Any value of the domain as a reader of a page sees it: the Region's own words, dates and kronor written out. */
@Component
public final class Labels {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));
    private final RegionProfile region;
    private final PersonNames names;

    Labels(RegionProfile region, PersonNames names) {
        this.region = region;
        this.names = names;
    }

    public String of(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Kronor amount -> PageWords.kronor(amount);
            case Split split -> capital(PageWords.split(split));
            case Enum<?> constant -> capital(PageWords.of(constant));
            case Boolean yes -> PageWords.word(yes ? "yes" : "no");
            case Code code -> code(code);
            case Collection<?> many ->
                many.isEmpty() ? "–" : many.stream().map(this::of).collect(Collectors.joining("; "));
            case LocalDate day -> day.toString();
            default -> value.toString();
        };
    }

    private String code(Code code) {
        return switch (code) {
            case SupportType type -> region.support(type).map(Support::label).orElse(type.value());
            case Municipality municipality ->
                region.municipality(municipality).map(MunicipalityEntry::name).orElse(municipality.value());
            case CriterionCode criterion ->
                region.criterion(criterion).map(Criterion::label).orElse(criterion.value());
            case ChecklistCode item ->
                region.checklists().stream()
                        .filter(entry -> entry.code().equals(item))
                        .findFirst()
                        .map(ChecklistItem::label)
                        .orElse(item.value());
            case RusPriority priority ->
                region.priority(priority)
                        .map(entry -> priority.value() + ". " + entry.label())
                        .orElse(priority.value());
            case InvestmentArea area -> AreaNames.of(region, area, PageWords.wording());
            case OfficerId officer ->
                region.boards().stream()
                        .filter(board -> board.code().equals(officer))
                        .findFirst()
                        .map(board -> board.name() + " (" + officer + ")")
                        .orElseGet(() -> names.officer(officer.value()));
            case SubjectId subject -> names.reference(subject);
            default -> code.value();
        };
    }

    /** The name of an officer by user name, or the user name. */
    public String officer(String user) {
        return names.officer(user);
    }

    /** The word under a key of the domain, for templates. */
    public String word(String key) {
        return PageWords.word(key);
    }

    /** Swedish legal time, for templates. */
    public String moment(Instant instant) {
        return time(instant);
    }

    /** Swedish legal time, to the minute. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Wording.SWEDISH.locale()) + text.substring(1);
    }

    public static String small(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Wording.SWEDISH.locale()) + text.substring(1);
    }
}
