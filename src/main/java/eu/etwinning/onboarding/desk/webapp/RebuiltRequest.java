package eu.etwinning.onboarding.desk.webapp;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A request as the engine gets it: what may be asked in its address, and the body that was built of what was accepted.
 */
class RebuiltRequest extends HttpServletRequestWrapper {

    private static final Set<String> OF_THE_BODY =
            Set.of("content-type", "content-length", "content-encoding", "transfer-encoding");

    private final @Nullable String query;
    private final @Nullable Record body;
    private final byte[] written;

    /**
     * @param query what is asked in the address, encoded; null where there is nothing
     * @param body what was accepted of the body; null where there is none
     * @param written the same as JSON
     */
    RebuiltRequest(HttpServletRequest request, @Nullable String query, @Nullable Record body, byte[] written) {
        super(request);
        this.query = query;
        this.body = body;
        this.written = written;
    }

    /** The same call with another body. */
    RebuiltRequest with(Record otherBody, byte[] otherWritten) {
        return new RebuiltRequest((HttpServletRequest) getRequest(), query, otherBody, otherWritten);
    }

    @Nullable
    Record body() {
        return body;
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public @Nullable String getContentType() {
        return body == null ? null : MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public int getContentLength() {
        return written.length;
    }

    @Override
    public long getContentLengthLong() {
        return written.length;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))
                ? ofTheBody(name).orElse(null)
                : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT))
                ? Collections.enumeration(ofTheBody(name).stream().toList())
                : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> others = Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        return Collections.enumeration(
                body == null
                        ? others
                        : Stream.concat(
                                        others.stream(),
                                        Stream.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH))
                                .toList());
    }

    private Optional<String> ofTheBody(String name) {
        if (body == null) {
            return Optional.empty();
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-type" -> Optional.of(MediaType.APPLICATION_JSON_VALUE);
            case "content-length" -> Optional.of(String.valueOf(written.length));
            default -> Optional.empty();
        };
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Content(new ByteArrayInputStream(written));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** A body that is here already. */
    private static final class Content extends ServletInputStream {

        private final ByteArrayInputStream content;

        private Content(ByteArrayInputStream content) {
            this.content = content;
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return content.read(target, offset, length);
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
