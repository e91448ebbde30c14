package eu.etwinning.onboarding.web;

import org.springframework.security.web.util.matcher.IpAddressMatcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The proxies whose word counts for where a request came from. */
class Proxies {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[\\da-fA-F:.]*:[\\da-fA-F:.]*");
    /** What a chain of proxies may say; more is nonsense. */
    private static final int LONGEST = 45;

    private final List<IpAddressMatcher> trusted;

    /** @throws IllegalArgumentException if one is neither an address nor a range */
    Proxies(List<String> trusted) {
        this.trusted =
                trusted.stream().map(String::strip).map(IpAddressMatcher::new).toList();
    }

    /**
     * Where a request came from: the nearest address that is no proxy of ours. What lies beyond was said by somebody
     * whom we do not know.
     *
     * @param peer the address at the other end of the connection
     * @param forwarded what {@code X-Forwarded-For} says, all headers of that name in their order
     */
    String clientOf(String peer, List<String> forwarded) {
        List<String> hops = Arrays.asList(String.join(",", forwarded).split(",", -1));
        Collections.reverse(hops);
        String client = peer;
        for (String hop : hops) {
            Optional<String> before = isTrusted(client) ? address(hop.strip()) : Optional.empty();
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** An address written out, an IPv4 address as one; nothing for any other text. No name is looked up. */
    private static Optional<String> address(String text) {
        if (text.length() > LONGEST
                || !(IPV4.matcher(text).matches() || IPV6.matcher(text).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getHostAddress());
        } catch (UnknownHostException nonsense) {
            return Optional.empty();
        }
    }
}
