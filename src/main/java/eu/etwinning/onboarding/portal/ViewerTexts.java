package eu.etwinning.onboarding.portal;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the viewer of the forms says itself: its sentences about wrong answers, and the words of its fields. */
@Component
class ViewerTexts {

    private static final List<String> SENTENCES =
            List.of("required", "pattern", "phone", "email", "number", "integer", "date-and-time", "name", "unseen");
    private static final List<String> SENTENCES_WITH_VALUES =
            List.of("min", "max", "min-length", "max-length", "decimals", "step");
    private static final List<String> WORDS = List.of(
            "required-field",
            "search",
            "select",
            "no-results",
            "all-chosen",
            "nothing",
            "more",
            "less",
            "remove",
            "to-search",
            "add",
            "collapse",
            "unsort",
            "previous-page",
            "next-page");
    private static final List<String> WORDS_WITH_VALUES = List.of("clear", "remove-entry", "expand", "sort");
    /** The script puts the values in. */
    private static final Object[] OPEN = {"{0}", "{1}"};

    private final MessageSource messages;

    ViewerTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The texts by the names that the script knows them by. */
    Map<String, String> in(Locale language) {
        Map<String, String> texts = new LinkedHashMap<>();
        SENTENCES.forEach(name -> texts.put(name, messages.getMessage("form." + name, null, language)));
        SENTENCES_WITH_VALUES.forEach(name -> texts.put(name, messages.getMessage("form." + name, OPEN, language)));
        WORDS.forEach(name -> texts.put(name, messages.getMessage("viewer." + name, null, language)));
        WORDS_WITH_VALUES.forEach(name -> texts.put(name, messages.getMessage("viewer." + name, OPEN, language)));
        return texts;
    }
}
