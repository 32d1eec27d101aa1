package se.bifall.region;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.GrantKind;
import se.bifall.codes.InvestmentArea;
import se.bifall.codes.Kronor;
import se.bifall.codes.Municipality;
import se.bifall.codes.OfficerId;
import se.bifall.codes.OrgNumber;
import se.bifall.codes.Place;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SupportType;

/** One Region's codes and rules. Another Region starts by writing another profile, not code. */
public record RegionProfile(
        String name,
        String version,
        OrgNumber orgNumber,
        List<MunicipalityEntry> municipalities,
        List<AreaMap> areaMaps,
        List<Priority> priorities,
        List<Support> supportTypes,
        List<Criterion> criteria,
        Advance advance,
        Set<OfficerId> machineAccounts,
        List<Delegation> delegation,
        DecisionTexts decisionTexts) {

    /** A profile without a delegation order leaves every decision to the nämnd. */
    @SuppressWarnings({"ConstantValue", "RedundantNullCheck"}) // absent in the file
    public RegionProfile {
        delegation = Objects.requireNonNullElse(delegation, List.of());
        decisionTexts = Objects.requireNonNullElse(decisionTexts, DecisionTexts.NONE);
    }

    public record MunicipalityEntry(Municipality code, String name, boolean region10) {}

    /** @param outsideInTatort municipalities whose tätort lies in no area */
    public record AreaMap(
            String version,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Map<InvestmentArea, String> names,
            Map<InvestmentArea, Set<Municipality>> areas,
            Set<Municipality> outsideInTatort)
            implements Dated {}

    public record Priority(
            RusPriority code,
            String label,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) implements Dated {}

    /** @param ordinance SFS number of the ordinance it is given under, as {@code 2022:1468} */
    public record Support(
            SupportType code,
            String label,
            GrantKind kind,
            boolean commercialService,
            String ordinance,
            Set<Demand> demands,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Dated {
        public boolean demands(Demand demand) {
            return demands.contains(demand);
        }
    }

    public record Criterion(
            CriterionCode code,
            String label,
            Demand demand,
            String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Dated {}

    /**
     * Advance payments.
     *
     * @param kinds the grants that may have one
     * @param sharePercent most of the grant, in per cent, that may be paid in advance
     * @param most and never more than this
     */
    public record Advance(Set<GrantKind> kinds, int sharePercent, Kronor most, String source) {}

    /** An area, and the version of the map that says so. */
    public record LocatedArea(InvestmentArea area, String map) {}

    public static RegionProfile vasterbotten() {
        return load(Objects.requireNonNull(RegionProfile.class.getResourceAsStream("/regions/vasterbotten.yaml")));
    }

    public static RegionProfile load(InputStream yaml) {
        YAMLMapper mapper = YAMLMapper.builder()
                .addModules(new JavaTimeModule(), new ParameterNamesModule())
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (yaml) {
            return mapper.readValue(yaml, RegionProfile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the delegation order that are about such a matter on its day. */
    public List<Delegation> delegations(Delegation.Matter matter) {
        return delegation.stream().filter(entry -> entry.isAbout(matter)).toList();
    }

    public Optional<MunicipalityEntry> municipality(Municipality code) {
        return municipalities.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    /** The purposes (ändamål) that decision frames are set for. */
    public Set<String> purposes() {
        return supportTypes.stream().map(support -> support.kind().name()).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Priority> priority(RusPriority code, LocalDate on) {
        return priorities.stream()
                .filter(entry -> entry.code().equals(code) && entry.holdsOn(on))
                .findFirst();
    }

    /** The entry as it was on a day; the rules of that day judge the case. */
    public Optional<Support> support(SupportType code, LocalDate on) {
        return supportTypes.stream()
                .filter(entry -> entry.code().equals(code) && entry.holdsOn(on))
                .findFirst();
    }

    /** The newest entry of that code, whatever the day: for labels. */
    public Optional<Support> support(SupportType code) {
        return supportTypes.stream()
                .filter(entry -> entry.code().equals(code))
                .max(Comparator.comparing(
                        entry -> Optional.ofNullable(entry.validFrom()).orElse(LocalDate.MIN)));
    }

    public Optional<Criterion> criterion(CriterionCode code) {
        return criteria.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    public List<Criterion> criteria(Demand demand, LocalDate on) {
        return criteria.stream()
                .filter(entry -> entry.demand() == demand && entry.holdsOn(on))
                .toList();
    }

    /** Area is a function of place and date, not of the municipality alone. */
    public LocatedArea areaOf(Place place, LocalDate on) {
        return areaMaps.stream()
                .filter(map -> map.holdsOn(on))
                .findFirst()
                .map(map -> new LocatedArea(areaIn(map, place), map.version()))
                .orElse(new LocatedArea(InvestmentArea.NOT_REPORTED, "ingen karta"));
    }

    private InvestmentArea areaIn(AreaMap map, Place place) {
        if (map.outsideInTatort().contains(place.municipality())) {
            if (place.inTatort() == null) {
                return InvestmentArea.NOT_REPORTED;
            }
            if (place.inTatort()) {
                return InvestmentArea.OUTSIDE;
            }
        }
        return map.areas().entrySet().stream()
                .filter(area -> area.getValue().contains(place.municipality()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(InvestmentArea.NOT_REPORTED);
    }
}
