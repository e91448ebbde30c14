package eu.etwinning.onboarding.web;

import jakarta.servlet.ServletRequest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who is counted as one where strangers are limited: an address, of IPv6 the network that one customer has, its first
 * 64 bits.
 *
 * @param network the bits that count, in hexadecimal digits
 */
public record Client(String network) {

    private static final int NETWORK = 8;

    /** Who sent a request; the address of an IPv4 client is one, however it is written. */
    public static Client of(ServletRequest request) {
        return at(request.getRemoteAddr());
    }

    /** @param address as the server tells it, never a name */
    static Client at(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bits = parsed.getAddress();
            return new Client(
                    HexFormat.of().formatHex(parsed instanceof Inet6Address ? Arrays.copyOf(bits, NETWORK) : bits));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("Not an address", impossible);
        }
    }
}
