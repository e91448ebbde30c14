package eu.etwinning.onboarding.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads JSON that somebody sent, and takes nothing on trust: UTF-8, one value, no key twice, no key that is not known,
 * each value of its own type, not deep, no number that no field could hold. What was read is written anew.
 */
@Component
public class StrictJson {

    /** The lists of a form that has lists in groups in lists, and some room. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_KEY = 200;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JsonMapper json = strict().build();
    private final JsonMapper shapes = strict().addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(String.class, new ShortText()))
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /**
     * @param sent as it came over the network
     * @param shape a record, whose parts are all that may be sent
     * @throws UnreadableJsonException if it is anything else
     */
    public <T> T read(byte[] sent, Class<T> shape) throws UnreadableJsonException {
        try {
            T read = shapes.readValue(checked(text(sent)), shape);
            if (read == null) {
                throw new UnreadableJsonException("", null);
            }
            return read;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** @return an object as maps, lists, texts, numbers and truth values */
    public Map<String, Object> readObject(byte[] sent) throws UnreadableJsonException {
        try {
            Map<String, Object> read = json.readValue(checked(text(sent)), OBJECT);
            if (read == null) {
                throw new UnreadableJsonException("", null);
            }
            return read;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A value of any kind, read from a text that was itself sent as a value. */
    public Object readValue(String text) throws UnreadableJsonException {
        try {
            return json.readValue(checked(text), Object.class);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A part that was read already, as maps, lists, texts, numbers and truth values. */
    public Object plain(JsonNode part) {
        return json.convertValue(part, Object.class);
    }

    public byte[] write(Object value) {
        try {
            return shapes.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read cannot be written", e);
        }
    }

    private static String text(byte[] sent) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent)).toString();
    }

    /** A number that is too great for any type would be read as one that is no number at all. */
    private String checked(String text) throws IOException, UnreadableJsonException {
        try (JsonParser parser = json.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                        && !Double.isFinite(parser.getDoubleValue())) {
                    throw new UnreadableJsonException(parser.currentName() == null ? "" : parser.currentName(), null);
                }
            }
        }
        return text;
    }

    private static UnreadableJsonException unreadable(IOException problem) {
        Stream<JsonMappingException.Reference> path =
                problem instanceof JsonMappingException mapping ? mapping.getPath().stream() : Stream.empty();
        return new UnreadableJsonException(
                path.map(JsonMappingException.Reference::getFieldName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining(".")),
                problem);
    }

    private static JsonMapper.Builder strict() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_KEY)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(coercions -> {
                    for (CoercionInputShape shape : CoercionInputShape.values()) {
                        coercions.setCoercion(shape, CoercionAction.Fail);
                    }
                });
    }
}
