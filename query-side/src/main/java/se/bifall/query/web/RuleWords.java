package se.bifall.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.Code;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.Kronor;
import se.bifall.codes.Words;
import se.bifall.region.Ceiling;
import se.bifall.region.Criterion;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;
import se.bifall.region.Where;
import se.bifall.region.Who;

/** A support type of the profile in words that a caseworker reads. */
@Component
class RuleWords {
    private final RegionProfile region;
    private final Labels labels;

    RuleWords(RegionProfile region, Labels labels) {
        this.region = region;
        this.labels = labels;
    }

    /** One support type written out; a list is empty where the profile states nothing. */
    record Row(
            String code,
            String label,
            String kind,
            List<String> amounts,
            List<String> shares,
            List<String> who,
            List<String> where,
            List<String> assessed,
            List<String> conditions,
            String legalBasis,
            String euBasis,
            @Nullable String source,
            String validity) {}

    Row of(Support support, LocalDate day) {
        return new Row(
                support.code().value(),
                support.label(),
                Labels.capital(PageWords.of(support.kind())),
                amounts(support.ceiling()),
                support.ceiling().shares().stream().map(this::share).toList(),
                who(support.who()),
                where(support.where()),
                region.criteria(support, day).stream().map(Criterion::label).toList(),
                support.conditions(),
                support.legalBasis(),
                support.euBasis().value(),
                support.source(),
                validity(support));
    }

    private static List<String> amounts(Ceiling ceiling) {
        List<String> amounts = new ArrayList<>();
        add(amounts, "rules.min", ceiling.min());
        add(amounts, "rules.max", ceiling.max());
        add(amounts, "rules.maxExpenditure", ceiling.maxExpenditure());
        return amounts;
    }

    private static void add(List<String> amounts, String key, @Nullable Kronor amount) {
        if (amount != null) {
            amounts.add(PageWords.sentence(key, PageWords.kronor(amount)));
        }
    }

    private String share(Ceiling.Share share) {
        List<String> circumstances = new ArrayList<>();
        if (!share.areas().isEmpty()) {
            circumstances.add(PageWords.sentence("rules.area", joined(share.areas())));
        }
        if (!share.sizes().isEmpty()) {
            circumstances.add(share.sizes().stream()
                    .sorted()
                    .map(size -> PageWords.of(size).replaceFirst(" \\(.*", "").toLowerCase(Words.SWEDISH))
                    .collect(Collectors.joining(", ")));
        }
        if (share.criterion() != null) {
            circumstances.add(PageWords.sentence("rules.ifAssessed", Labels.small(label(share.criterion()))));
        }
        return PageWords.sentence("rules.share", share.percent())
                + (circumstances.isEmpty() ? "" : " – " + String.join("; ", circumstances));
    }

    private List<String> who(Who who) {
        List<String> lines = new ArrayList<>();
        lines.add(who.applicants().stream()
                .sorted()
                .map(kind -> Labels.capital(PageWords.of(kind)))
                .collect(Collectors.joining(", ")));
        if (!who.sizes().isEmpty()) {
            lines.add(who.sizes().stream().sorted().map(PageWords::of).collect(Collectors.joining(", ")));
        }
        if (who.targetGroup() != null) {
            lines.add(PageWords.sentence("rules.targetGroup", who.targetGroup().label()));
        }
        return lines;
    }

    private List<String> where(Where where) {
        List<String> lines = new ArrayList<>();
        if (!where.municipalities().isEmpty()) {
            lines.add(PageWords.sentence("rules.onlyIn", joined(where.municipalities())));
        }
        where.notInCentralLocalityOf().forEach(code -> lines.add(PageWords.sentence("rules.notIn", labels.of(code))));
        return lines;
    }

    private String joined(Collection<? extends Code> codes) {
        return codes.stream().map(labels::of).sorted(Swedish.ORDER).collect(Collectors.joining(", "));
    }

    private String label(CriterionCode code) {
        return region.criterion(code).map(Criterion::label).orElse(code.value());
    }

    private static String validity(Support support) {
        String limits = (support.validFrom() == null ? "" : "From") + (support.validTo() == null ? "" : "To");
        return PageWords.sentence(
                "rules.valid" + limits, String.valueOf(support.validFrom()), String.valueOf(support.validTo()));
    }
}
