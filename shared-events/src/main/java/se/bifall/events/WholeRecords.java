package se.bifall.events;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.impl.PropertyValueBuffer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.bifall.codes.Code;

/** Makes no record that lacks a required field, or has a list with nothing in one of its places: seen where it is made. */
final class WholeRecords extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
        Class<?> type = description.getBeanClass();
        SettableBeanProperty[] parts = builder.getValueInstantiator().getFromObjectArguments(config);
        if (type.isRecord() && !Code.class.isAssignableFrom(type) && parts != null) {
            builder.setValueInstantiator(new Whole(builder.getValueInstantiator(), type, parts));
        }
        return builder;
    }

    private static final class Whole extends ValueInstantiator.Delegating {
        private final Class<?> type;
        private final String[] names;
        private final boolean[] required;

        /** @param parts what the record is made of, in the order that they are given in */
        Whole(ValueInstantiator maker, Class<?> type, SettableBeanProperty[] parts) {
            super(maker);
            this.type = type;
            names = new String[parts.length];
            required = new boolean[parts.length];
            for (int i = 0; i < parts.length; i++) {
                names[i] = parts[i].getName();
                required[i] = isRequired(type, names[i]);
            }
        }

        private static boolean isRequired(Class<?> type, String name) {
            for (RecordComponent component : Fields.of(type)) {
                if (component.getName().equals(name)) {
                    return Fields.isRequired(component);
                }
            }
            throw new IllegalStateException(type + " is made of something else than its components: " + name);
        }

        @Override
        public Object createFromObjectWith(
                DeserializationContext context, SettableBeanProperty[] properties, PropertyValueBuffer read)
                throws IOException {
            @Nullable Object[] values = read.getParameters(properties);
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value == null ? required[i] : value instanceof Collection<?> many && holdsNothing(many)) {
                    return context.reportInputMismatch(type, "fält saknas: %s", names[i]);
                }
            }
            return delegate().createFromObjectWith(context, values);
        }

        private static boolean holdsNothing(Collection<?> many) {
            for (Object one : many) {
                if (one == null) {
                    return true;
                }
            }
            return false;
        }
    }
}
