package eu.etwinning.onboarding.definition.deployment;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whom the record names. */
public class ThisMachine {

    private static final String NAMELESS = "a node without a name";

    String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return NAMELESS;
        }
    }

    /** Whoever gives a command here. */
    public String user() {
        return System.getProperty("user.name") + " on " + name();
    }
}
