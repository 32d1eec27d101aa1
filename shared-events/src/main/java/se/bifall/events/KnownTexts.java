package se.bifall.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Reads a text of the log: of those that return again and again, as maps, units and standard phrases do, one is kept. */
final class KnownTexts extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;
    /** Longer ones are written for one case. */
    private static final int LONGEST = 80;
    /** A power of two; a text takes the place of another that has the same. */
    private static final int PLACES = 4_096;

    /** Whoever writes last is kept: a text that is lost is only read anew. */
    private static final String[] KNOWN = new String[PLACES];

    KnownTexts() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text == null || text.length() > LONGEST || !parser.hasToken(JsonToken.VALUE_STRING)) {
            return text;
        }
        int place = text.hashCode() & (PLACES - 1);
        String known = KNOWN[place];
        if (text.equals(known)) {
            return known;
        }
        KNOWN[place] = text;
        return text;
    }
}
