package eu.etwinning.onboarding.account;

import java.util.Locale;

/**
 * A text is not exactly one plain e-mail address. The message says why in plain English, for operators; it never
 * repeats the text, which belongs in no log. For people there is a sentence in their language under the key
 * {@code address.<reason>}, whose argument is {@link #character()}.
 */
public class NoEmailAddressException extends IllegalArgumentException {

    private final Reason reason;
    private final String character;

    public NoEmailAddressException(Reason reason) {
        this(reason, "");
    }

    public NoEmailAddressException(Reason reason, String character) {
        super(String.format(Locale.ROOT, reason.sentence, character));
        this.reason = reason;
        this.character = character;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /**
     * The character that no address has, with its number in Unicode; empty unless the reason is
     * {@link Reason#CHARACTER}.
     */
    public String character() {
        return character;
    }

    /** The key of the sentence for people. */
    public String messageKey() {
        return "address." + reason.name();
    }

    /** Why a text is not one plain address. */
    public enum Reason {
        EMPTY("nothing is there"),
        LINE_BREAK("it has a line break or a control character in it"),
        DISPLAY_NAME(
                "a name or angle brackets stand beside it; only the address itself is taken, like name@school.example"),
        MAILTO("it begins with 'mailto:'; only what comes after that is the address"),
        SEVERAL("it has a comma, a semicolon or more than one '@'; only one address is taken"),
        QUOTED("it has quotation marks, round brackets or backslashes"),
        INCOMPLETE("it has not both a name and a domain with '@' between them, like name@school.example"),
        UNSEEN("it has a space, or a character that cannot be seen, in its middle"),
        DOTS("what stands before '@' begins or ends with a dot, or has two dots in a row"),
        CHARACTER("it has the character %s, which no e-mail address has"),
        DOMAIN("what comes after '@' is not the name of a domain, like school.example"),
        TOO_LONG("it is longer than e-mail addresses may be");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
