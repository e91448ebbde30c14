package eu.etwinning.onboarding.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives the copy compressed with Brotli to each browser that can read it. Browsers name gzip first, and the order of
 * their words would decide.
 */
class BrotliFirst extends EncodedResourceResolver {

    private static final String BROTLI = "br";
    private static final Pattern TAKES_BROTLI = Pattern.compile("\\bbr\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    @Override
    protected Resource resolveResourceInternal(
            HttpServletRequest request, String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return super.resolveResourceInternal(
                takesBrotli(request) ? brotliAlone(request) : request, path, locations, chain);
    }

    private static boolean takesBrotli(HttpServletRequest request) {
        String taken = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return taken != null && TAKES_BROTLI.matcher(taken).find();
    }

    private static HttpServletRequest brotliAlone(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getHeader(String name) {
                return name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING) ? BROTLI : super.getHeader(name);
            }
        };
    }
}
