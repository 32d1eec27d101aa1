package se.bifall.query.web;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.OfficerId;
import se.bifall.codes.ProposedOutcome;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.Fields;
import se.bifall.events.GrantEvent.CriterionAssessed;
import se.bifall.events.GrantEvent.DecisionProposed;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.region.Criterion;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** What a fresh form already knows: today, who prepared and who decides, and what the case itself says. */
final class Prefill {
    private static final Set<String> MOST_OFTEN_TODAY = Set.of(
            "receivedOn",
            "registeredOn",
            "requestedOn",
            "withdrawnOn",
            "assessedOn",
            "proposedOn",
            "decidedOn",
            "inForceFrom",
            "paidOn",
            "repaidOn",
            "correctedOn",
            "recordedOn",
            "measuredOn",
            "acceptedOn",
            "closedOn");
    private final CaseForm form;
    private final RegionProfile region;
    private final Choices choices;
    private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();

    private Prefill(CaseForm form, RegionProfile region, Choices choices) {
        this.form = form;
        this.region = region;
        this.choices = choices;
    }

    /** @param asked values that the address asks for, as {@code claim=2}; they go before all others */
    static MultiValueMap<String, String> of(
            CaseForm form, RegionProfile region, Choices choices, MultiValueMap<String, String> asked) {
        Prefill prefill = new Prefill(form, region, choices);
        prefill.record(form.command(), "");
        CaseFacts facts = form.facts();
        if (facts != null) {
            prefill.fromCase(facts);
        }
        for (RecordComponent component : Fields.of(form.command())) {
            String given = asked.getFirst(component.getName());
            if (given != null && OpenItems.isNumbered(component)) {
                prefill.values.set(component.getName(), given);
            }
        }
        if (facts != null) {
            Amounts.of(form.command(), facts, prefill.values).forEach(prefill.values::set);
        }
        return prefill.values;
    }

    private void record(Class<?> type, String prefix) {
        for (RecordComponent component : Fields.of(type)) {
            String path = prefix + component.getName();
            if (FieldKind.of(component) == FieldKind.GROUP) {
                record(component.getType(), path + ".");
            } else if (MOST_OFTEN_TODAY.contains(component.getName())) {
                values.set(path, form.today().toString());
            }
        }
    }

    private void fromCase(CaseFacts facts) {
        values.set("decision.decidedBy", form.user());
        set("decision.preparedBy", form.history().proposer().orElse(facts.caseworker()));
        region.support(facts.supportType(), facts.receivedOn()).ifPresent(support -> legalBasis(support));
        set("primaryPriority", facts.primaryPriority());
        facts.secondaryPriorities().forEach(priority -> values.add("secondaryPriorities", priority.value()));
        values.set("measureEndsOn", facts.measureEndsOn().toString());
        set("caseworker", Objects.requireNonNullElse(facts.caseworker(), new OfficerId(form.user())));
        if (form.command() == AssessCriterion.class) {
            set("criterion", nextCriterion(facts));
        }
        OpenItems.numberedIn(form.command()).ifPresent(component -> {
            var items = OpenItems.of(facts, component.getName());
            if (!items.isEmpty()) {
                values.set(
                        component.getName(), Integer.toString(items.getFirst().number()));
            }
        });
        if (form.command() == ApproveGrant.class
                || form.command() == RejectGrant.class
                || form.command() == DismissApplication.class) {
            form.history()
                    .last(DecisionProposed.class)
                    .filter(proposal -> isFor(proposal.outcome()))
                    .ifPresent(this::fromProposal);
        }
    }

    private void legalBasis(Support support) {
        values.set("decision.legalBasis", support.legalBasis() + (support.paragraph() == null ? " " : ""));
        values.set("conditions", String.join("\n", support.conditions()));
    }

    private void fromProposal(DecisionProposed proposal) {
        Amounts.written("funding", proposal.funding()).forEach(values::set);
        values.set("decision.motivering", proposal.motivering());
    }

    private boolean isFor(ProposedOutcome outcome) {
        return form.command()
                == switch (outcome) {
                    case APPROVE -> ApproveGrant.class;
                    case REJECT -> RejectGrant.class;
                    case DISMISS -> DismissApplication.class;
                };
    }

    private @Nullable CriterionCode nextCriterion(CaseFacts facts) {
        var assessed = form.history().all(CriterionAssessed.class).stream()
                .map(CriterionAssessed::criterion)
                .toList();
        return choices.criteria(facts, form.today()).stream()
                .map(Criterion::code)
                .filter(code -> !assessed.contains(code))
                .findFirst()
                .orElse(null);
    }

    private void set(String path, se.bifall.codes.@Nullable Code code) {
        if (code != null) {
            values.set(path, code.value());
        }
    }
}
