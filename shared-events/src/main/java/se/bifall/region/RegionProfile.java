package se.bifall.region;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.DecisionKind;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Municipality;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.Place;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SupportType;
import se.bifall.region.reading.ProfileFile;

/**
 * One Region's codes and rules. Another Region starts by writing another profile, not code: {@code docs/region.md}.
 *
 * @param version stored with each event that is judged by it; raised whenever the content changes
 * @param diarienummerExample how the Region writes a diarienummer, for help texts
 * @param checklists handläggningsuppgifter, by what they are for
 * @param communicationRecordedFrom an application that came in on this day or later may not be decided on a day of
 *     communication that is not recorded in the case (förvaltningslagen 25 §); null when none must
 * @param sample null when no portfolio ships for the Region
 */
public record RegionProfile(
        String name,
        String version,
        OrgNumber orgNumber,
        Diarienummer diarienummerExample,
        List<Board> boards,
        List<MachineAccount> machineAccounts,
        List<MunicipalityEntry> municipalities,
        List<AreaMap> areaMaps,
        List<Priority> priorities,
        List<Purpose> purposes,
        List<Support> supportTypes,
        List<Criterion> criteria,
        List<ChecklistItem> checklists,
        @Nullable LocalDate communicationRecordedFrom,
        List<Advance> advances,
        List<PaymentCondition> paymentConditions,
        Payout payout,
        List<HandlingTime> handlingTimes,
        List<DeMinimis> deMinimis,
        List<Delegation> delegation,
        List<Appeal> appeals,
        List<Goal> goals,
        @Nullable Retention retention,
        @Nullable Publication publication,
        @Nullable Sample sample) {

    /** The profile that ships with Bifall. */
    public static RegionProfile vasterbotten() {
        return ProfileFile.onClassPath("regions/vasterbotten.yaml");
    }

    /** @throws se.bifall.region.reading.ProfileRefused with every mistake found, when the file can't be used */
    public static RegionProfile load(Path file) {
        return ProfileFile.at(file);
    }

    /** The profile as if what is in force on a day had always been: to judge what is older by the rules of that day. */
    public RegionProfile asIfAlways(LocalDate day) {
        return new Always(day).of(this);
    }

    /** The lines of the delegation order that are about such a matter on its day. */
    public List<Delegation> delegations(Delegation.Matter matter) {
        return delegation.stream().filter(entry -> entry.isAbout(matter)).toList();
    }

    /**
     * The SFS number of the ordinance that a case is decided under: of its support type when the application came in, or
     * where there was none then, on the day asked about; empty when there is none at all.
     */
    public String ordinance(SupportType supportType, LocalDate receivedOn, LocalDate on) {
        return support(supportType, receivedOn)
                .or(() -> support(supportType, on))
                .map(Support::ordinance)
                .orElse("");
    }

    /** What is said of appeal in such a decision; empty when the profile says nothing. */
    public Optional<Appeal> appeal(DecisionKind kind, String ordinance, LocalDate on) {
        return appeals.stream()
                .filter(appeal -> appeal.isAbout(kind, ordinance, on))
                .findFirst();
    }

    /** The nämnd on a day; the first written when none is in force. */
    public Board board(LocalDate on) {
        return Dated.inForce(boards, on).stream().findFirst().orElse(boards.getFirst());
    }

    /** True for the code of the nämnd, whichever day. */
    public boolean isBoard(OfficerId officer) {
        return boards.stream().anyMatch(board -> board.code().equals(officer));
    }

    public Set<OfficerId> machineAccounts(LocalDate on) {
        return Dated.inForce(machineAccounts, on).stream()
                .map(MachineAccount::account)
                .collect(Collectors.toSet());
    }

    public Optional<MunicipalityEntry> municipality(Municipality code, LocalDate on) {
        return Dated.inForce(municipalities, on).stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    /** True for an ändamål that decision frames are set for, whichever day. */
    public boolean isPurpose(String code) {
        return purposes.stream().anyMatch(purpose -> purpose.code().equals(code));
    }

    /** The fewest companies that a published row may show. */
    public int smallestGroup() {
        return publication == null ? Publication.USUAL : publication.smallestGroup();
    }

    /** The newest entry of that code, whatever the day: for labels. */
    public Optional<MunicipalityEntry> municipality(Municipality code) {
        return newest(municipalities, code);
    }

    public Optional<Priority> priority(RusPriority code, LocalDate on) {
        return Dated.inForce(priorities, on).stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    /** The newest entry of that code, whatever the day: for labels. */
    public Optional<Priority> priority(RusPriority code) {
        return newest(priorities, code);
    }

    /** The entry as it was on a day; the rules of that day judge the case. */
    public Optional<Support> support(SupportType code, LocalDate on) {
        return Dated.inForce(supportTypes, on).stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    /** The newest entry of that code, whatever the day: for labels. */
    public Optional<Support> support(SupportType code) {
        return newest(supportTypes, code);
    }

    /** The newest entry of that code, whatever the day: for labels. */
    public Optional<Criterion> criterion(CriterionCode code) {
        return newest(criteria, code);
    }

    public List<Criterion> criteria(Demand demand, LocalDate on) {
        return Dated.inForce(criteria, on).stream()
                .filter(entry -> entry.demand() == demand)
                .toList();
    }

    /** The checklist of an application for that support, as it was on the day the application came in. */
    public List<ChecklistItem> checklist(SupportType supportType, LocalDate receivedOn) {
        return support(supportType, receivedOn).stream()
                .flatMap(support -> checklists.stream().filter(item -> item.holdsOn(receivedOn) && item.isFor(support)))
                .toList();
    }

    /** True when the day of communication in a decision must be that of a recorded communication. */
    public boolean demandsRecordedCommunication(LocalDate receivedOn) {
        return communicationRecordedFrom != null && !receivedOn.isBefore(communicationRecordedFrom);
    }

    /** Everything that a caseworker assesses for a support type: by its demands, and by name. */
    public List<Criterion> criteria(Support support, LocalDate on) {
        return Dated.inForce(criteria, on).stream()
                .filter(entry -> entry.demand() == null
                        ? named(support).anyMatch(entry.code()::equals)
                        : support.demands(entry.demand()))
                .toList();
    }

    private static Stream<CriterionCode> named(Support support) {
        Who.TargetGroup group = support.who().targetGroup();
        return Stream.of(
                        support.criteria().stream(),
                        support.ceiling().shares().stream().map(Ceiling.Share::criterion),
                        Stream.of(group).map(target -> target == null ? null : target.orCriterion()))
                .flatMap(codes -> codes)
                .filter(Objects::nonNull);
    }

    /** What may be paid in advance on a day; nothing when the profile has no entry. */
    public Advance advance(LocalDate on) {
        return Dated.inForce(advances, on).stream().findFirst().orElse(Advance.NONE);
    }

    /** The Region's own times as they are for what happens on a day; empty when the profile sets none. */
    public Optional<HandlingTime> handlingTime(LocalDate on) {
        return Dated.inForce(handlingTimes, on).stream().findFirst();
    }

    /** The ceiling in force on a day, by the EU regulation of that day. */
    public Optional<DeMinimis> deMinimis(LocalDate on) {
        return Dated.inForce(deMinimis, on).stream().findFirst();
    }

    /** Area is a function of place and date, not of the municipality alone. */
    public LocatedArea areaOf(Place place, LocalDate on) {
        if (areaMaps.isEmpty()) {
            return new LocatedArea(InvestmentArea.OUTSIDE, "inga stödområden");
        }
        return Dated.inForce(areaMaps, on).stream()
                .findFirst()
                .map(map -> new LocatedArea(map.areaOf(place), map.version()))
                .orElse(new LocatedArea(InvestmentArea.NOT_REPORTED, "ingen karta"));
    }

    private static <T extends Dated> Optional<T> newest(Collection<T> entries, Object code) {
        return entries.stream()
                .filter(entry -> entry.identity().equals(code))
                .reduce((one, other) -> starts(other).isBefore(starts(one)) ? one : other);
    }

    private static LocalDate starts(Dated entry) {
        LocalDate from = entry.validFrom();
        return from == null ? LocalDate.MIN : from;
    }
}
