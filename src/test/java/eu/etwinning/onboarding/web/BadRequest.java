package eu.etwinning.onboarding.web;

import java.nio.charset.StandardCharsets;

/**
 * What somebody sends.
 *
 * @param sender by the name in the test
 * @param head the line and the headers, but those that say who it is
 * @param refused whether only a refusal is right
 */
record BadRequest(String sender, String head, byte[] body, boolean refused) {

    private static final int SHOWN = 600;

    @Override
    public String toString() {
        String all = head + new String(body, StandardCharsets.ISO_8859_1);
        return sender + ": "
                + (all.length() > SHOWN ? all.substring(0, SHOWN) + " … " + all.length() + " letters" : all)
                        .replaceAll("[^\\x20-\\x7e]", "·");
    }
}
