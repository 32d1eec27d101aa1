package se.bifall.region.reading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import se.bifall.codes.InvalidValue;
import se.bifall.events.Fields;

/**
 * Makes records of YAML nodes by their components: a new section or key needs nothing here. What may be left out is
 * {@link ProfileKeys}.
 */
final class RecordReader {
    private final Findings findings;

    RecordReader(Findings findings) {
        this.findings = findings;
    }

    /** The record; null when a value in it was wrong, except for the whole profile. What was wrong has been reported. */
    @Nullable
    Object record(Class<?> type, MappingNode node, String path) {
        Map<String, Node> values = values(type, node, path);
        RecordComponent[] components = Fields.of(type);
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        boolean whole = true;
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            String at = path.isEmpty() ? name : path + "." + name;
            Node value = values.get(name);
            boolean empty = value == null || value.getTag().equals(Tag.NULL);
            if (value != null) {
                findings.at(at, line(value));
            }
            if (value == null && name.equals(ProfileKeys.ALWAYS_WRITTEN)) {
                findings.breaks(
                        path, "saknar nyckeln " + name + "; skriv null om det gällt så länge någon behöver veta.");
            }
            arguments[i] = empty || value == null
                    ? absent(components[i], at)
                    : value(components[i].getGenericType(), value, at);
            whole &= arguments[i] != null || !Fields.isRequired(components[i]);
        }
        return construct(type, arguments, path, whole);
    }

    private Map<String, Node> values(Class<?> type, MappingNode node, String path) {
        Map<String, Node> values = new LinkedHashMap<>();
        List<String> known =
                Arrays.stream(Fields.of(type)).map(RecordComponent::getName).toList();
        for (NodeTuple pair : node.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int line = line(pair.getKeyNode());
            if (!known.contains(key)) {
                findings.add(
                        line,
                        path,
                        "har nyckeln " + key + ", som inte finns; de som finns är " + String.join(", ", known) + ".");
            } else if (values.put(key, pair.getValueNode()) != null) {
                findings.add(line, path, "har nyckeln " + key + " två gånger.");
            }
        }
        EarlierNames.mend(type, values);
        return values;
    }

    private @Nullable Object absent(RecordComponent component, String path) {
        Class<?> type = component.getType();
        if (type == List.class) {
            return List.of();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == boolean.class) {
            return false;
        } else if (!Fields.isRequired(component)) {
            return null;
        } else if (ProfileKeys.isWhollyOptional(type)) {
            return record(
                    type, new MappingNode(Tag.MAP, List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK), path);
        }
        findings.breaks(path, "saknas.");
        return null;
    }

    private @Nullable Object value(Type generic, Node node, String path) {
        if (generic instanceof ParameterizedType many) {
            return many(many, node, path);
        }
        Class<?> type = (Class<?>) generic;
        if (Scalars.isScalar(type)) {
            return scalar(type, node, path);
        } else if (node instanceof MappingNode mapping) {
            return record(type, mapping, path);
        }
        findings.breaks(
                path,
                "ska ha nycklarna "
                        + Arrays.stream(Fields.of(type))
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(", ")) + ".");
        return null;
    }

    private @Nullable Object many(ParameterizedType type, Node node, String path) {
        if (!(node instanceof SequenceNode sequence)) {
            findings.breaks(path, "ska vara en lista.");
            return null;
        }
        List<Object> values = new ArrayList<>();
        int number = 0;
        for (Node element : sequence.getValue()) {
            String at = path + "[" + ++number + "]";
            findings.at(at, line(element));
            Object value = value(type.getActualTypeArguments()[0], element, at);
            if (value == null) {
                continue;
            }
            if (type.getRawType() == Set.class && values.contains(value)) {
                findings.add(at, "står två gånger: " + value + ".");
            }
            values.add(value);
        }
        return type.getRawType() == Set.class
                ? Collections.unmodifiableSet(new LinkedHashSet<>(values))
                : List.copyOf(values);
    }

    private @Nullable Object scalar(Class<?> type, Node node, String path) {
        try {
            if (node instanceof ScalarNode scalar && !node.getTag().equals(Tag.NULL)) {
                return Scalars.of(type, scalar.getValue().strip());
            }
            findings.breaks(path, "ska vara ett värde.");
        } catch (InvalidValue e) {
            findings.breaks(path, Objects.requireNonNull(e.getMessage()));
        }
        return null;
    }

    private @Nullable Object construct(Class<?> type, @Nullable Object[] arguments, String path, boolean whole) {
        if (!whole && !path.isEmpty()) {
            return null;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] == null) {
                arguments[i] = nothing(Fields.of(type)[i].getType());
            }
        }
        try {
            Class<?>[] types =
                    Arrays.stream(Fields.of(type)).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValue invalid) {
                findings.breaks(path, Objects.requireNonNull(invalid.getMessage()));
                return null;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type == List.class ? List.of() : type == Set.class ? Set.of() : null;
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
