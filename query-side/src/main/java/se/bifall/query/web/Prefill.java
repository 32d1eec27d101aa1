package se.bifall.query.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Phase;
import se.bifall.codes.ProposedOutcome;
import se.bifall.codes.ReductionKind;
import se.bifall.commands.GrantCommand.*;
import se.bifall.events.Fields;
import se.bifall.events.GrantEvent.CriterionAssessed;
import se.bifall.events.GrantEvent.DecisionProposed;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.casefile.Casework;
import se.bifall.region.ChecklistItem;
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
            "returnedOn",
            "checkedOn",
            "heldOn",
            "handedOverOn",
            "acceptedOn",
            "closedOn",
            "declaredOn",
            "liftedOn",
            "sentOn",
            "repliedOn",
            "notedOn",
            "settledOn",
            "flaggedOn",
            "removedOn",
            "plannedOn");
    private final CaseForm form;
    private final RegionProfile region;
    private final Choices choices;
    private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();

    private Prefill(CaseForm form, RegionProfile region, Choices choices) {
        this.form = form;
        this.region = region;
        this.choices = choices;
    }

    /** @param asked values that the address asks for, as {@code claim=2} or {@code item=STATSSTOD_BEDOMT}; they go before all others */
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
            if (given != null && FieldKind.of(component) == FieldKind.CHOICE) {
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
        OfficerId assigned = facts.needsNewCaseworker() ? null : facts.caseworker();
        set("caseworker", Objects.requireNonNullElse(assigned, new OfficerId(form.user())));
        if (form.command() == RegisterApplication.class) {
            choices.nextDiarienummer(facts, form.today()).ifPresent(next -> values.set("diarienummer", next));
        }
        if (form.command() == AssessCriterion.class) {
            set("criterion", nextCriterion(facts));
        }
        if (form.command() == LiftConflictOfInterest.class) {
            facts.casework().conflicts().stream().findFirst().ifPresent(conflict -> set("person", conflict.person()));
        }
        if (form.command() == SettleChecklistItem.class) {
            region.checklist(facts.supportType(), facts.receivedOn()).stream()
                    .map(ChecklistItem::code)
                    .filter(code -> facts.casework().settled(code) == null)
                    .findFirst()
                    .ifPresent(code -> set("item", code));
        }
        facts.casework().communications().stream()
                .map(Casework.Communication::sentOn)
                .max(LocalDate::compareTo)
                .ifPresent(sentOn -> values.set("decision.communicatedOn", sentOn.toString()));
        OpenItems.numberedIn(form.command()).ifPresent(component -> {
            var items = OpenItems.of(facts, component.getName());
            if (!items.isEmpty()) {
                values.set(
                        component.getName(), Integer.toString(items.getFirst().number()));
            }
        });
        if (form.command() == ReduceGrant.class && facts.phase() == Phase.FINAL_ACCEPTED) {
            values.set("kind", ReductionKind.ATERFORING.name());
            values.set(
                    "decision.motivering",
                    "Åtgärden är slutredovisad. Det som inte har betalats ut återförs till ramen.");
            values.set("decision.notCommunicatedBecause", "Följer av mottagarens egen slutredovisning.");
        }
        if (form.command() == RecordSustainabilityDialogue.class) {
            region.payout()
                    .dialogueFor(facts.grantKind(), facts.net().total(), form.today())
                    .ifPresent(dialogue -> values.set("heldBy", dialogue.heldBy()));
        }
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
