package se.bifall.query.web.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.ContactRole;
import se.bifall.codes.Diarienummer;
import se.bifall.codes.PersonalNumber;
import se.bifall.commands.InputError;
import se.bifall.commands.SubjectCommand;
import se.bifall.events.Fields;
import se.bifall.events.Json;
import se.bifall.persons.PersonData;
import se.bifall.persons.Persons.Corrected;
import se.bifall.query.web.Fault;
import se.bifall.query.web.FieldKind;
import se.bifall.query.web.FormField;
import se.bifall.query.web.PageWords;
import se.bifall.region.RegionProfile;

/** The fields of a person, and of what is decided about one, as the form templates need them. */
@Component
final class PersonForm {
    private static final List<String> FIELDS = List.of("name", "personalNumber", "email", "phone", "address");
    private final MessageSource texts;
    private final RegionProfile region;

    PersonForm(MessageSource texts, RegionProfile region) {
        this.region = region;
        this.texts = texts;
    }

    List<FormField> person(MultiValueMap<String, String> typed, List<Fault> faults) {
        return FIELDS.stream()
                .map(name -> field(
                        "person." + name,
                        FieldKind.TEXT,
                        label(name),
                        text("person." + name + ".hjalp"),
                        name.equals("name"),
                        List.of(),
                        typed,
                        faults))
                .toList();
    }

    FormField role(MultiValueMap<String, String> typed, List<Fault> faults) {
        return choice("contactRole", ContactRole.values(), typed, faults);
    }

    private FormField choice(
            String path, Enum<?>[] constants, MultiValueMap<String, String> typed, List<Fault> faults) {
        List<String> values = typed.getOrDefault(path, List.of());
        List<FormField.Option> options = Arrays.stream(constants)
                .map(constant ->
                        new FormField.Option(constant.name(), PageWords.of(constant), values.contains(constant.name())))
                .toList();
        return field(path, FieldKind.CHOICE, PageWords.field(path), "", true, options, typed, faults);
    }

    /** Of a command about a subject; dates begin as today. */
    List<FormField> command(
            Class<? extends SubjectCommand> type,
            MultiValueMap<String, String> typed,
            List<Fault> faults,
            LocalDate today) {
        List<FormField> fields = new ArrayList<>();
        for (RecordComponent component : Fields.of(type)) {
            String name = component.getName();
            if (name.equals("subject")) {
                continue;
            }
            FieldKind kind = FieldKind.of(component);
            MultiValueMap<String, String> values = new LinkedMultiValueMap<>(typed);
            if (kind == FieldKind.DATE) {
                values.putIfAbsent(name, List.of(today.toString()));
            }
            String help = component.getType() == Diarienummer.class
                    ? PageWords.sentence("hint.example", region.diarienummerExample())
                    : PageWords.has("help." + name) ? PageWords.word("help." + name) : "";
            fields.add(
                    component.getType().isEnum()
                            ? choice(name, (Enum<?>[]) component.getType().getEnumConstants(), values, faults)
                            : field(name, kind, PageWords.field(name), help, true, List.of(), values, faults));
        }
        return fields;
    }

    private static FormField field(
            String path,
            FieldKind kind,
            String label,
            String help,
            boolean required,
            List<FormField.Option> options,
            MultiValueMap<String, String> typed,
            List<Fault> faults) {
        List<String> wrong = faults.stream()
                .filter(fault -> fault.path().equals(path))
                .map(Fault::sentence)
                .toList();
        String id = FormField.id(path);
        String describedBy = String.join(
                " ",
                Stream.of(help.isEmpty() ? "" : id + "-help", wrong.isEmpty() ? "" : id + "-fault")
                        .filter(part -> !part.isEmpty())
                        .toList());
        List<String> values = typed.getOrDefault(path, List.of());
        return new FormField(
                path, kind, label, help, required, describedBy, values, options, List.of(), wrong, !wrong.isEmpty());
    }

    /** What was typed about a person, as the JSON that a machine would have sent. */
    static ObjectNode json(MultiValueMap<String, String> typed) {
        ObjectNode json = Json.STRICT.createObjectNode();
        FIELDS.forEach(name -> {
            String value = Objects.requireNonNullElse(typed.getFirst("person." + name), "");
            if (!value.isBlank()) {
                json.put(name, value);
            }
        });
        return json;
    }

    static MultiValueMap<String, String> typed(PersonData data) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.set("person.name", data.name());
        Optional.ofNullable(data.personalNumber())
                .map(PersonalNumber::written)
                .ifPresent(number -> typed.set("person.personalNumber", number));
        Optional.ofNullable(data.email()).ifPresent(email -> typed.set("person.email", email));
        Optional.ofNullable(data.phone()).ifPresent(phone -> typed.set("person.phone", phone));
        Optional.ofNullable(data.address()).ifPresent(address -> typed.set("person.address", address));
        return typed;
    }

    Fault fault(InputError error) {
        String last = error.field().substring(error.field().lastIndexOf('.') + 1);
        return error.field().startsWith("person.") && FIELDS.contains(last)
                ? new Fault(error.field(), label(last) + " " + error.detail())
                : Fault.of(error);
    }

    /** Why a correction was not made; empty when it was. */
    static List<Fault> faults(Corrected corrected) {
        return switch (corrected) {
            case DONE -> List.of();
            case GONE -> List.of(new Fault("", "Personens uppgifter är gallrade."));
            case NUMBER_NEEDED ->
                List.of(new Fault(
                        "person.personalNumber", "Personnummer måste fyllas i för en enskild näringsidkare."));
            case NUMBER_TAKEN ->
                List.of(new Fault(
                        "person.personalNumber",
                        "Personnumret hör till en annan person i registret. Kontrollera att det är rätt."));
        };
    }

    private String label(String name) {
        return text("person." + name);
    }

    private String text(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return Objects.requireNonNullElse(texts.getMessage(key, null, "", locale), "");
    }
}
