package eu.etwinning.onboarding.notification;

import java.util.List;

/**
 * What a mail to a teacher says: the texts {@code mail.<key>.subject}, {@code .text}, {@code .next} and
 * {@code .action}.
 *
 * @param arguments what the texts refer to as {0}, {1} …
 * @param quote what somebody of an office wrote, or empty
 * @param path the page on which the one thing is done that the mail asks for
 */
record Letter(String key, List<Object> arguments, String quote, String path) {

    static Letter of(String key, String path, Object... arguments) {
        return new Letter(key, List.of(arguments), "", path);
    }

    Letter quoting(String words) {
        return new Letter(key, arguments, words == null ? "" : words, path);
    }
}
