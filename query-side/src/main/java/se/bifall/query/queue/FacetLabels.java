package se.bifall.query.queue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.bifall.codes.FlagKind;
import se.bifall.codes.Phase;
import se.bifall.codes.Wording;
import se.bifall.query.analysis.Analysis;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** The words for the values of facets. */
@Component
public class FacetLabels {
    private final RegionProfile region;

    FacetLabels(RegionProfile region) {
        this.region = region;
    }

    /** A value that the profile does not know is its own label. */
    public String of(Facet facet, String value, Wording words) {
        return switch (facet) {
            case phase -> words.of(Phase.valueOf(value));
            case deadline -> words.has("facet.deadline." + value) ? words.word("facet.deadline." + value) : value;
            case supportType ->
                region.supportTypes().stream()
                        .filter(entry -> entry.code().value().equals(value))
                        .reduce((one, later) -> later)
                        .map(Support::label)
                        .orElse(value);
            case municipality ->
                region.municipalities().stream()
                        .filter(entry -> entry.code().value().equals(value))
                        .findFirst()
                        .map(MunicipalityEntry::name)
                        .orElse(value);
            case priority ->
                value.equals(Analysis.NONE)
                        ? words.word("none")
                        : region.priorities().stream()
                                .filter(priority -> priority.code().value().equals(value))
                                .findFirst()
                                .map(priority -> value + ". " + priority.label())
                                .orElse(value);
            case caseworker -> value.equals(Analysis.NONE) ? words.word("none") : value;
            case decided -> value.equals(Analysis.NONE) ? words.word("facet.decided.NONE") : value;
            case flag ->
                Arrays.stream(FlagKind.values())
                        .filter(kind -> kind.name().equals(value))
                        .map(words::of)
                        .findFirst()
                        .orElse(value.equals(Analysis.NONE) ? words.word("none") : value);
        };
    }

    /** Every value that the Region's profile and the law know of, with its Swedish label; empty for what only cases know. */
    Map<String, String> known(Facet facet) {
        List<String> codes =
                switch (facet) {
                    case phase -> Arrays.stream(Phase.values()).map(Enum::name).toList();
                    case deadline -> List.of("PASSED", "SOON", "LATER", Analysis.NONE);
                    case supportType ->
                        region.supportTypes().stream()
                                .map(entry -> entry.code().value())
                                .distinct()
                                .toList();
                    case municipality ->
                        region.municipalities().stream()
                                .map(entry -> entry.code().value())
                                .distinct()
                                .toList();
                    case priority ->
                        region.priorities().stream()
                                .map(entry -> entry.code().value())
                                .distinct()
                                .toList();
                    case flag ->
                        Stream.concat(Arrays.stream(FlagKind.values()).map(Enum::name), Stream.of(Analysis.NONE))
                                .toList();
                    case caseworker, decided -> List.of();
                };
        return codes.stream()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> of(facet, code, Wording.SWEDISH),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
