package se.bifall.commands;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Role;

/** Every command by its name. */
public final class CommandCatalogue {
    private static final Map<String, Class<? extends BifallCommand>> BY_NAME = new TreeMap<>();

    static {
        all().forEach(type -> BY_NAME.put(type.getSimpleName(), type));
    }

    private CommandCatalogue() {}

    /** In the order of a case's life, then the frame's, the sitting's, the sub-goal's, the report's and the subject's. */
    @SuppressWarnings("unchecked")
    public static Stream<Class<? extends BifallCommand>> all() {
        return Stream.of(
                        GrantCommand.class,
                        FrameCommand.class,
                        SittingCommand.class,
                        GoalCommand.class,
                        ReportCommand.class,
                        AnswerCommand.class,
                        SubjectCommand.class)
                .flatMap(catalogue -> Arrays.stream(catalogue.getPermittedSubclasses()))
                .map(type -> (Class<? extends BifallCommand>) type);
    }

    public static @Nullable Class<? extends BifallCommand> named(String name) {
        return BY_NAME.get(name);
    }

    /** Who may ask for it. */
    public static Set<Role> rolesFor(Class<? extends BifallCommand> type) {
        By by = Objects.requireNonNull(type.getAnnotation(By.class), type.getName());
        return Set.of(by.value());
    }
}
