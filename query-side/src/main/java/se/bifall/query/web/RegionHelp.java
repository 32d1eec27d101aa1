package se.bifall.query.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bifall.region.AreaMap;
import se.bifall.region.Board;
import se.bifall.region.Dated;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.RegionProfile;

/** Help that is the same for every case of a Region, in its own words. */
final class RegionHelp {
    private RegionHelp() {}

    /** Sentences by the path of the field. */
    static Map<String, String> of(RegionProfile region, LocalDate today) {
        Board board = region.board(today);
        return Map.of(
                "diarienummer", PageWords.sentence("hint.example", region.diarienummerExample()),
                "decision.decidedBy", PageWords.sentence("hint.decider", board.code(), board.name()),
                "place.inTatort", centralLocality(region, today));
    }

    private static String centralLocality(RegionProfile region, LocalDate today) {
        String where = Stream.concat(
                        Dated.inForce(region.areaMaps(), today).stream()
                                .map(AreaMap::outsideInCentralLocality)
                                .flatMap(java.util.Set::stream),
                        Dated.inForce(region.supportTypes(), today).stream()
                                .flatMap(support -> support.where().notInCentralLocalityOf().stream()))
                .distinct()
                .flatMap(code -> region.municipality(code).stream())
                .map(MunicipalityEntry::name)
                .sorted(Swedish.ORDER)
                .collect(Collectors.joining(", "));
        return where.isEmpty()
                ? PageWords.word("hint.noCentralLocality")
                : PageWords.sentence("hint.centralLocality", where);
    }
}
