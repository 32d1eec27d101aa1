package se.bifall.query.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the summary above a form.
 *
 * @param anchor id of the field to go to, null when the fault has no field in this form
 */
public record FaultSummary(@Nullable String anchor, String sentence) {
    public static List<FaultSummary> of(List<Fault> faults, List<FormField> fields) {
        Map<String, FormField> byPath =
                fields.stream().flatMap(FormField::all).collect(Collectors.toMap(FormField::path, Function.identity()));
        return faults.stream()
                .map(fault -> {
                    FormField field = byPath.get(fault.path());
                    return new FaultSummary(field == null ? null : field.anchor(), fault.sentence());
                })
                .toList();
    }
}
