package se.bifall.query.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is asked for on the stage, as a machine writes it. */
final class Asked {
    static final List<String> OF_COMPANIES = List.of("INGEN_SKATTESKULD", "EJ_LIKVIDATION_ELLER_KONKURS");
    static final List<String> OF_PROJECTS = List.of(
            "JAMSTALLD_INKLUDERING",
            "MILJO_OCH_KLIMAT",
            "FLERA_KOMMUNER",
            "SAMVERKAN",
            "STRATEGISK_FORANKRING",
            "FORANKRING_HOS_AKTORER",
            "REGIONALT_MERVARDE");

    private Asked() {}

    /** A company, or a municipality with a project, that asks for half of what it will cost. */
    static Map<String, Object> application(boolean project, int kronor) {
        return new HashMap<>(Map.of(
                "applicant",
                Map.of(
                        "orgNumber", project ? "212000-9689" : "556677-8899",
                        "name", project ? "Påhittade kommun" : "Norrskens Mekaniska AB (påhittat)",
                        "kind", project ? "MUNICIPALITY" : "COMPANY",
                        "ledBy", project ? "NOT_APPLICABLE" : "WOMEN",
                        "ownedBy", project ? "NOT_APPLICABLE" : "WOMEN",
                        "size", project ? "NOT_APPLICABLE" : "SMALL"),
                "supportType",
                project ? "PROJEKTSTOD" : "AFFARSUTVECKLINGSCHECK",
                "title",
                project ? "Mötesplats i inlandet" : "Ny svetslinje",
                "applied",
                kronor,
                "expenditure",
                2 * kronor,
                "place",
                Map.of("municipality", "2481"),
                "measureStartsOn",
                "2026-03-01",
                "measureEndsOn",
                "2026-10-31",
                "receivedOn",
                "2026-01-15"));
    }

    /** Delegated, by the first of the decision-makers. */
    static Map<String, ?> decision(String day) {
        return Map.of(
                "decidedOn", day,
                "decidedBy", "beslutsfattare",
                "preparedBy", "handlaggare",
                "legalBasis", "SFS 2022:1468 38 §",
                "motivering", "Kostnaderna är styrkta och hör till åtgärden",
                "communicatedOn", day);
    }
}
