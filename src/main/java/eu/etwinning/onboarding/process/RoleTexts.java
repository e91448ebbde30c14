package eu.etwinning.onboarding.process;

import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What roles are called that process owners have added: {@code role.<CODE>} and {@code role.<CODE>.what}, which the
 * files of texts do not have, are taken from the label that the form gives the role, "name: what such people do". A
 * role that is no longer offered is called by its code, as words.
 */
@Component
class RoleTexts extends AbstractMessageSource {

    private static final Pattern KEY = Pattern.compile("role\\.([A-Z][A-Z_]*)(\\.what)?");
    private static final Pattern LABEL = Pattern.compile("(.*?)\\s*[:：]\\s+(.*)", Pattern.DOTALL);

    private final OfferedRoles roles;

    RoleTexts(OfferedRoles roles, HierarchicalMessageSource texts) {
        this.roles = roles;
        texts.setParentMessageSource(this);
    }

    @Override
    protected String resolveCodeWithoutArguments(String code, Locale language) {
        Matcher key = KEY.matcher(code);
        return key.matches() ? text(key.group(1), key.group(2) != null, language) : null;
    }

    @Override
    protected MessageFormat resolveCode(String code, Locale language) {
        return null;
    }

    private String text(String role, boolean what, Locale language) {
        String label = roles.label(role, language).orElseGet(() -> words(role));
        Matcher parts = LABEL.matcher(label);
        if (!parts.matches()) {
            return what ? "" : label;
        }
        return parts.group(what ? 2 : 1);
    }

    private static String words(String role) {
        String words = role.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
