package eu.etwinning.onboarding.desk.webapp.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Reads a moment that is written as the engine's API writes it, and in no other way. */
class MomentReader extends StdScalarDeserializer<OffsetDateTime> {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ").withResolverStyle(ResolverStyle.STRICT);
    private static final int LENGTH = "2026-11-29T18:30:00.000+0100".length();

    MomentReader() {
        super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, parser);
        }
        try {
            if (parser.getText().length() == LENGTH) {
                return OffsetDateTime.parse(parser.getText(), WRITTEN);
            }
        } catch (DateTimeException e) {
            // The same as one that is too long.
        }
        return (OffsetDateTime) context.handleWeirdStringValue(OffsetDateTime.class, parser.getText(), "no moment");
    }
}
