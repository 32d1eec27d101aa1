package se.bifall.query.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the description of our answers which members may be null, as their records say it. */
@Component
class NullableMembers implements ModelConverter {
    private static final String OURS = "se.bifall.query";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        JavaType java = type.getType() == null ? null : Json.mapper().constructType(type.getType());
        if (schema != null
                && java != null
                && java.getRawClass().isRecord()
                && java.getRawClass().getName().startsWith(OURS)) {
            mark(java.getRawClass(), model(schema, context));
        }
        return schema;
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @SuppressWarnings("rawtypes") // as the library has them
    private static void mark(Class<?> record, @Nullable Schema<?> model) {
        Map<String, Schema> members = model == null ? null : model.getProperties();
        if (members == null) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            Schema<?> member = members.get(component.getName());
            if (member != null && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                members.put(component.getName(), orNull(member));
            }
        }
    }

    private static Schema<?> orNull(Schema<?> member) {
        Set<String> types = member.getTypes();
        if (types != null && types.contains("null")) {
            return member;
        }
        if (types != null && member.getEnum() == null) {
            Set<String> both = new LinkedHashSet<>(types);
            both.add("null");
            member.setTypes(both);
            return member;
        }
        if (member.getAnyOf() != null) {
            return member;
        }
        return new Schema<>().anyOf(List.of(member, new Schema<>().types(Set.of("null"))));
    }
}
