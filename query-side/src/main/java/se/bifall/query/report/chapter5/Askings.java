package se.bifall.query.report.chapter5;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.bifall.codes.ChapterQuestion;
import se.bifall.codes.Code;
import se.bifall.codes.GrantKind;
import se.bifall.query.analysis.Quantity;
import se.bifall.region.Criterion;
import se.bifall.region.Demand;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** Which figures stand beside each question: granted by the day of decision, paid by the day of payment. */
final class Askings {
    private static final String OUR_MONEY = "&fundingSource=ANSLAG_1_1";
    private static final List<Quantity> MONEY = List.of(Quantity.decisions, Quantity.granted, Quantity.paid);
    private final RegionProfile region;

    Askings(RegionProfile region) {
        this.region = region;
    }

    List<Asking> of(ChapterQuestion question) {
        return switch (question) {
            case RUS -> List.of(new Asking("rus", "by=rusPriority,grantKind" + OUR_MONEY, MONEY, false));
            case ERUF ->
                List.of(
                        new Asking("kallor", "by=fundingSource,grantKind", MONEY, false),
                        new Asking(
                                "eufinansierat",
                                "by=rusPriority,fundingSource&fundingSource=ERUF&fundingSource=EU_RAMPROJEKT",
                                MONEY,
                                false));
            case INTERREG -> List.of();
            case PROJECTS -> projects();
            case COMPANY_SUPPORT ->
                supportTypes(false).isEmpty()
                        ? List.of()
                        : List.of(
                                new Asking(
                                        "stodformer", "by=supportType" + OUR_MONEY + supportTypes(false), MONEY, false),
                                new Asking("ledda", "by=ledBy" + OUR_MONEY + supportTypes(false), MONEY, false));
            case COMMERCIAL_SERVICE ->
                supportTypes(true).isEmpty()
                        ? List.of()
                        : List.of(
                                new Asking(
                                        "stodformer", "by=supportType" + OUR_MONEY + supportTypes(true), MONEY, false),
                                new Asking(
                                        "kommuner", "by=municipality" + OUR_MONEY + supportTypes(true), MONEY, false));
            case TERRITORIAL ->
                List.of(
                        new Asking(
                                "kommuner",
                                "by=municipality" + OUR_MONEY,
                                List.of(Quantity.granted, Quantity.paid),
                                true),
                        new Asking("omraden", "by=investmentArea,grantKind" + OUR_MONEY, MONEY, false));
        };
    }

    /** What was granted by how each gate was judged: considerations and their effect. */
    private List<Asking> projects() {
        String ours = OUR_MONEY + "&grantKind=" + GrantKind.PROJEKTSTOD;
        List<Asking> askings = new ArrayList<>();
        askings.add(new Asking("prioriteringar", "by=rusPriority" + ours, MONEY, false));
        region.criteria().stream()
                .filter(criterion -> criterion.demand() == Demand.GATES)
                .map(Criterion::code)
                .map(Code::value)
                .distinct()
                .forEach(code -> askings.add(new Asking(
                        "krav-" + code,
                        "by=kriterium-"
                                + code.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "&grantKind="
                                + GrantKind.PROJEKTSTOD,
                        List.of(Quantity.cases, Quantity.decisions, Quantity.rejected),
                        false)));
        return askings;
    }

    private String supportTypes(boolean commercialService) {
        return region.supportTypes().stream()
                .filter(support ->
                        support.kind() == GrantKind.FORETAGSSTOD && support.commercialService() == commercialService)
                .map(Support::code)
                .distinct()
                .map(code -> "&supportType=" + code.value())
                .collect(Collectors.joining());
    }
}
