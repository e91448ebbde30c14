package eu.etwinning.onboarding.web;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * Says of every request that it went to the public address, whatever it says itself, so that no redirect and no link
 * ever leads to a host that a stranger named; and where it came from, as far as a proxy of ours says so. What it said
 * of both is taken away: nothing behind reads it.
 */
class AddressValve extends ValveBase {

    private static final List<String> SAID = List.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-forwarded-prefix",
            "x-forwarded-ssl",
            "x-forwarded-server",
            "x-forwarded-by",
            "x-real-ip");

    private final PublicAddress address;
    private final Proxies proxies;

    AddressValve(PublicAddress address, Proxies proxies) {
        super(true);
        this.address = address;
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String client =
                proxies.clientOf(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
        request.setRemoteAddr(client);
        request.setRemoteHost(client);
        request.setSecure(address.isSecure());
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        raw.scheme().setString(address.scheme());
        raw.serverName().setString(address.host());
        raw.setServerPort(address.port());
        MimeHeaders headers = raw.getMimeHeaders();
        SAID.forEach(headers::removeHeader);
        headers.setValue("host").setString(address.host() + ":" + address.port());
        getNext().invoke(request, response);
    }
}
