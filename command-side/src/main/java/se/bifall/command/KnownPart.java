package se.bifall.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.events.Fields;

/** What may be kept of a refused request: nothing that a person could have typed about a person. */
final class KnownPart {
    /** Most characters of a sentence, so that a flood of refusals stays a flood of small ones. */
    static final int LONGEST = 500;

    private static final int LONGEST_ID = 64;
    /** Ten or twelve digits with a month where a personal number has it; organisations have at least 20 there. An id of hex is none. */
    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z-])(?:[0-9]{2})?[0-9]{2}[01][0-9]{3}[-+]?[0-9]{4}(?![0-9A-Za-z-])");

    private KnownPart() {}

    static String sentence(String told) {
        String masked = PERSONAL_NUMBER.matcher(told).replaceAll("…");
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST - 1) + "…";
    }

    /** An id that can be one of a case or a frame, and is no personal number; null otherwise. */
    static @Nullable String id(@Nullable String about) {
        return about != null
                        && about.length() <= LONGEST_ID
                        && about.matches("[A-Za-z0-9][A-Za-z0-9-]*")
                        && !PERSONAL_NUMBER.matcher(about).matches()
                ? about
                : null;
    }

    /** The path as far as the command has such fields: an unknown field's name was typed by someone. */
    static @Nullable String field(@Nullable String command, @Nullable String path) {
        Class<? extends BifallCommand> type = command == null ? null : CommandCatalogue.named(command);
        if (type == null || path == null) {
            return null;
        }
        List<String> known = new ArrayList<>();
        Class<?> within = type;
        for (String name : path.split("\\.", -1)) {
            Optional<Class<?>> next = component(within, name);
            if (next.isEmpty()) {
                break;
            }
            known.add(name);
            within = next.get();
        }
        return known.isEmpty() ? null : String.join(".", known);
    }

    private static Optional<Class<?>> component(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(Fields.of(type))
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .map(component -> component.getType())
                : Optional.empty();
    }
}
