package eu.etwinning.onboarding.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request whose body was read already: as a stream, or as the fields of a form behind those of the address. */
class ReadRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final ServletInputStream stream;
    private final Map<String, String[]> parameters;

    /** @throws IllegalArgumentException if it says to be a form and is none */
    ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        stream = new Body(body);
        parameters = isForm(request) ? withFields(request.getParameterMap()) : request.getParameterMap();
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(stream, charset()));
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private Map<String, String[]> withFields(Map<String, String[]> ofAddress) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        ofAddress.forEach((name, values) -> all.addAll(name, List.of(values)));
        for (String field : new String(body, StandardCharsets.UTF_8).split("&")) {
            if (!field.isEmpty()) {
                String[] parts = field.split("=", 2);
                all.add(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        Map<String, String[]> fields = new LinkedHashMap<>();
        all.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Charset charset() {
        String named = getCharacterEncoding();
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException nonsense) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The body as a stream that is there as a whole. */
    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream content;

        private Body(byte[] body) {
            content = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return content.read(into, from, length);
        }

        @Override
        public int available() {
            return content.available();
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is here already");
        }
    }
}
