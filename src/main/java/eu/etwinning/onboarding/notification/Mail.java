package eu.etwinning.onboarding.notification;

import java.util.Locale;
import java.util.Map;

/**
 * A mail to be written from the templates {@code mail/<kind>.txt} and {@code .html} and the text {@code mail.<kind>.subject}.
 *
 * @param id    names the mail among all: sent twice, it is known as the same
 * @param facts what the templates show
 */
record Mail(String kind, String id, String recipient, Locale language, Map<String, Object> facts) {
}
