package eu.etwinning.onboarding.language;

import org.springframework.context.support.ResourceBundleMessageSource;

import java.util.Locale;

/**
 * The texts. Words that are put into a sentence leave the rest of the sentence as it is, whatever direction they are
 * written in.
 */
class SentencesWithNames extends ResourceBundleMessageSource {

    @Override
    protected Object[] resolveArguments(Object[] arguments, Locale language) {
        Object[] resolved = super.resolveArguments(arguments, language);
        Object[] shown = new Object[resolved.length];
        for (int index = 0; index < resolved.length; index++) {
            shown[index] = resolved[index] instanceof String text ? new Written(text).toString() : resolved[index];
        }
        return shown;
    }
}
