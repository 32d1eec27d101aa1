package se.bifall.query.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.DocumentKind;
import se.bifall.query.casefile.CaseFacts;

/**
 * The form that a document is filed with.
 *
 * @param fields all but the file itself
 * @param contentFault what is wrong with the file, null when nothing is known to be
 * @param summary every fault, above the form
 */
record DocumentForm(
        String address,
        String back,
        String commandId,
        List<FormField> fields,
        @Nullable String contentFault,
        List<FaultSummary> summary) {
    private static final String CONTENT = "content";
    private static final List<String> PATHS = List.of("documentTitle", "kind", "receivedOn", "claim");

    /** @param typed values of its fields, as {@code claim=2} in an address */
    static DocumentForm of(CaseFacts facts, MultiValueMap<String, String> typed, List<Fault> faults, String commandId) {
        List<FormField> fields = PATHS.stream()
                .filter(path -> !path.equals("claim") || !facts.claims().isEmpty())
                .map(path -> field(path, facts, typed, faults))
                .toList();
        String contentFault = faults.stream()
                .filter(fault -> fault.path().equals(CONTENT))
                .map(Fault::sentence)
                .findFirst()
                .orElse(null);
        String back = "/arenden/" + facts.caseId();
        return new DocumentForm(back + "/FileDocument", back, commandId, fields, contentFault, summary(faults, fields));
    }

    static MultiValueMap<String, String> fresh(MultiValueMap<String, String> asked, LocalDate today) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.set("receivedOn", today.toString());
        PATHS.forEach(path -> {
            String given = asked.getFirst(path);
            if (given != null) {
                values.set(path, given);
            }
        });
        return values;
    }

    /** What is said of the document, as a machine would write it. */
    static ObjectNode said(CaseFacts facts, MultiValueMap<String, String> typed) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        said.put("caseId", facts.caseId().value());
        for (String path : PATHS) {
            String value = Objects.requireNonNullElse(typed.getFirst(path), "").strip();
            if (path.equals("claim") && value.matches("[0-9]{1,9}")) {
                said.put(path, Integer.parseInt(value));
            } else if (!value.isEmpty()) {
                said.put(path, value);
            }
        }
        return said;
    }

    private static List<FaultSummary> summary(List<Fault> faults, List<FormField> fields) {
        return faults.stream()
                .flatMap(fault -> fault.path().equals(CONTENT)
                        ? Stream.of(new FaultSummary("f-" + CONTENT, fault.sentence()))
                        : FaultSummary.of(List.of(fault), fields).stream())
                .toList();
    }

    private static FormField field(
            String path, CaseFacts facts, MultiValueMap<String, String> typed, List<Fault> faults) {
        String helpKey = "help." + path;
        String help = PageWords.has(helpKey) ? PageWords.word(helpKey) : "";
        List<String> wrong = faults.stream()
                .filter(fault -> fault.path().equals(path))
                .map(Fault::sentence)
                .toList();
        String describedBy = (help.isEmpty() ? "" : FormField.id(path) + "-help ")
                + (wrong.isEmpty() ? "" : FormField.id(path) + "-fault");
        List<String> values = typed.getOrDefault(path, List.of());
        return new FormField(
                path,
                kind(path),
                PageWords.field(path),
                help,
                !path.equals("claim"),
                describedBy.strip(),
                values,
                options(path, facts, values),
                List.of(),
                wrong,
                !wrong.isEmpty());
    }

    private static FieldKind kind(String path) {
        return switch (path) {
            case "documentTitle" -> FieldKind.TEXT;
            case "receivedOn" -> FieldKind.DATE;
            default -> FieldKind.CHOICE;
        };
    }

    private static List<FormField.Option> options(String path, CaseFacts facts, List<String> chosen) {
        return switch (path) {
            case "kind" ->
                Arrays.stream(DocumentKind.values())
                        .map(kind -> option(kind.name(), Labels.capital(PageWords.of(kind)), chosen))
                        .toList();
            case "claim" ->
                facts.claims().stream()
                        .map(claim -> option(
                                Integer.toString(claim.number()),
                                PageWords.sentence("item.claimReceived", claim.number(), claim.receivedOn()),
                                chosen))
                        .toList();
            default -> List.of();
        };
    }

    private static FormField.Option option(String value, String label, List<String> chosen) {
        return new FormField.Option(value, label, chosen.contains(value));
    }
}
