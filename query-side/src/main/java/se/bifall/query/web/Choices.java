package se.bifall.query.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bifall.codes.ChecklistCode;
import se.bifall.codes.ChecklistOutcome;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.FlagKind;
import se.bifall.codes.Municipality;
import se.bifall.codes.PaymentRef;
import se.bifall.codes.RusPriority;
import se.bifall.codes.SupportType;
import se.bifall.commands.GrantCommand.RemoveFlag;
import se.bifall.events.GrantEvent.CriterionAssessed;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.region.Criterion;
import se.bifall.region.Dated;
import se.bifall.region.RegionProfile;

/** What can be chosen in a field: value and label, in the order to show them. */
@Component
final class Choices {
    private final RegionProfile region;
    private final FactTable table;

    Choices(RegionProfile region, FactTable table) {
        this.region = region;
        this.table = table;
    }

    /** What the next case of the kind would be registered as; empty when no number before it tells. */
    Optional<String> nextDiarienummer(CaseFacts facts, LocalDate today) {
        return NextDiarienummer.after(table.snapshot().cases(), facts.grantKind(), today.getYear());
    }

    Map<String, String> of(RecordComponent component, CaseForm form) {
        Class<?> type = FieldKind.elementOf(component);
        Map<String, String> choices = new LinkedHashMap<>();
        if (OpenItems.isNumbered(component)) {
            OpenItems.of(Objects.requireNonNull(form.facts()), component.getName())
                    .forEach(item -> choices.put(Integer.toString(item.number()), item.label()));
        } else if (type == PaymentRef.class) {
            Payables.toSameRecipient(
                            Objects.requireNonNull(form.facts()),
                            table.snapshot().cases())
                    .forEach(payable -> choices.put(payable.ref().value(), payable.label()));
        } else if (component.getName().equals("fundingSource")) {
            OpenItems.payments(Objects.requireNonNull(form.facts())).stream()
                    .flatMap(payment -> payment.left().shares().keySet().stream())
                    .distinct()
                    .sorted()
                    .forEach(source -> choices.put(source.name(), Labels.capital(PageWords.of(source))));
        } else if (type == Boolean.class) {
            choices.put("true", "Ja");
            choices.put("false", "Nej");
        } else if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .filter(constant -> canBeMeant(constant, form))
                    .forEach(constant -> choices.put(constant.name(), Labels.capital(PageWords.of(constant))));
        } else if (type == Municipality.class) {
            valid(region.municipalities(), form.today()).stream()
                    .sorted((one, other) -> Swedish.ORDER.compare(one.name(), other.name()))
                    .forEach(entry -> choices.put(entry.code().value(), entry.name()));
        } else if (type == SupportType.class) {
            valid(region.supportTypes(), form.today()).stream()
                    .sorted((one, other) -> Swedish.ORDER.compare(one.label(), other.label()))
                    .forEach(entry -> choices.put(entry.code().value(), entry.label()));
        } else if (type == RusPriority.class) {
            valid(region.priorities(), form.today()).stream()
                    .sorted(Comparator.comparing(entry -> entry.code().value()))
                    .forEach(entry ->
                            choices.put(entry.code().value(), entry.code().value() + ". " + entry.label()));
        } else if (type == CriterionCode.class) {
            criteria(form.facts(), form.today())
                    .forEach(entry -> choices.put(entry.code().value(), entry.label() + assessed(entry, form)));
        }
        if (type == ChecklistCode.class && form.facts() != null) {
            CaseFacts facts = form.facts();
            region.checklist(facts.supportType(), facts.receivedOn())
                    .forEach(item -> choices.put(item.code().value(), item.label() + settled(item.code(), facts)));
        }
        return choices;
    }

    private static String settled(ChecklistCode code, CaseFacts facts) {
        ChecklistOutcome outcome = facts.casework().settled(code);
        return outcome == null ? "" : " (" + Labels.small(PageWords.of(outcome)) + ")";
    }

    /** A flag is set when it is not set, and removed when it is. */
    private static boolean canBeMeant(Enum<?> constant, CaseForm form) {
        if (form.facts() == null || !(constant instanceof FlagKind flag)) {
            return true;
        }
        return form.facts().flags().contains(flag) == (form.command() == RemoveFlag.class);
    }

    /** What the support type demands of the case, or everything when it demands nothing. */
    List<Criterion> criteria(@Nullable CaseFacts facts, LocalDate today) {
        if (facts == null) {
            return valid(region.criteria(), today);
        }
        LocalDate on = facts.receivedOn();
        List<Criterion> demanded = region.support(facts.supportType(), on).stream()
                .flatMap(support -> region.criteria(support, on).stream())
                .toList();
        return demanded.isEmpty() ? valid(region.criteria(), on) : demanded;
    }

    private static String assessed(Criterion criterion, CaseForm form) {
        return form.history().all(CriterionAssessed.class).stream()
                .filter(assessment -> assessment.criterion().equals(criterion.code()))
                .reduce((one, later) -> later)
                .map(assessment ->
                        " " + PageWords.sentence("choice.assessed", Labels.small(PageWords.of(assessment.outcome()))))
                .orElse("");
    }

    private static <T extends Dated> List<T> valid(List<T> entries, LocalDate on) {
        return entries.stream().filter(entry -> entry.holdsOn(on)).toList();
    }
}
