package eu.etwinning.onboarding.web;

import java.net.URI;

/** Under which address people open the application. */
class PublicAddress {

    private final URI address;

    PublicAddress(URI address) {
        this.address = address;
    }

    String scheme() {
        return address.getScheme();
    }

    String host() {
        return address.getHost();
    }

    int port() {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return isSecure() ? 443 : 80;
    }

    boolean isSecure() {
        return scheme().equals("https");
    }
}
