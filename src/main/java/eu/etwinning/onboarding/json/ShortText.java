package eu.etwinning.onboarding.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import java.io.IOException;
import java.util.regex.Pattern;

/** Reads ids, names and words that are searched for: of one line, without what nobody sees and no database takes. */
class ShortText extends StdScalarDeserializer<String> {

    /** In letters; the engine's longest columns have as many. */
    private static final int LONGEST = 255;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    ShortText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (text.length() > LONGEST || UNSEEN.matcher(text).find()) {
            return (String)
                    context.handleWeirdStringValue(String.class, text, "too long, or with characters that nobody sees");
        }
        return text;
    }
}
