package se.bifall.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import se.bifall.events.BifallEvent;
import se.bifall.events.EventCodec;
import se.bifall.events.Json;

/** Gives Axon our stored names ({@code GrantApproved/1}) in place of class names, and our codec in place of its own. */
final class StoredNameSerializer implements Serializer {
    private static final String META_DATA = MetaData.class.getName();
    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        byte[] bytes = bytesOf(object);
        return new SimpleSerializedObject<>(
                converter.convert(bytes, representation),
                representation,
                typeForClass(object == null ? Void.class : object.getClass()));
    }

    private static byte[] bytesOf(@Nullable Object object) {
        if (object instanceof BifallEvent event) {
            return EventCodec.encode(event);
        }
        try {
            return Json.STORED.writeValueAsBytes(object);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        byte[] bytes = converter.convert(stored.getData(), stored.getContentType(), byte[].class);
        SerializedType type = stored.getType();
        if (META_DATA.equals(type.getName())) {
            try {
                return (T) MetaData.from(Json.STORED.readValue(bytes, Map.class));
            } catch (IOException e) {
                throw new IllegalStateException(new String(bytes, UTF_8), e);
            }
        }
        return (T) EventCodec.decode(storedName(type), bytes);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (META_DATA.equals(type.getName())) {
            return MetaData.class;
        }
        Class<?> known = EventCodec.classOf(storedName(type));
        return known == null ? UnknownSerializedType.class : known;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || !BifallEvent.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(type == null ? Void.class.getName() : type.getName(), null);
        }
        String[] nameAndRevision = EventCodec.nameOf(type).split("/");
        return new SimpleSerializedType(nameAndRevision[0], nameAndRevision[1]);
    }

    private static String storedName(SerializedType type) {
        return type.getName() + "/" + type.getRevision();
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
