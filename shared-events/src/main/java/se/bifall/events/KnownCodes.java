package se.bifall.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.bifall.codes.Code;

/** Reads a code of the log: one that has been read before is the same object again, and isn't judged again. */
final class KnownCodes extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;
    /** Of each kind: more than there are officers, places and support types; of cases and companies the first ones. */
    private static final int MOST = 50_000;
    /** Codes are short; a text that only looks like one is not worth remembering. */
    private static final int LONGEST = 40;

    @SuppressWarnings("serial") // no deserializer is ever written out
    private final Map<String, Object> known = new ConcurrentHashMap<>();

    private KnownCodes(JsonDeserializer<?> reader) {
        super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new KnownCodes(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return super.deserialize(parser, context);
        }
        String text = parser.getText();
        Object before = known.get(text);
        if (before != null) {
            return before;
        }
        Object code = super.deserialize(parser, context);
        if (code != null && text.length() <= LONGEST && known.size() < MOST) {
            known.put(
                    code instanceof Code own && own.value().equals(text) ? own.value() : text,
                    code); // one text, kept once
        }
        return code;
    }

    /** Every code of the log is read so. */
    static final class Everywhere extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
            return Code.class.isAssignableFrom(description.getBeanClass()) ? new KnownCodes(reader) : reader;
        }
    }
}
