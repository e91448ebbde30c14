package eu.etwinning.onboarding.account;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import eu.etwinning.onboarding.account.NoEmailAddressException.Reason;
import eu.etwinning.onboarding.account.address.MailDomain;
import eu.etwinning.onboarding.account.address.SeenText;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Exactly one plain e-mail address: a dot-atom (RFC 5321, with the letters of RFC 6531), {@code @}, and a domain of at
 * least two labels. No display name, {@code mailto:}, list, comment, quotation or IP address. Characters that cannot be
 * seen fall off the ends, as copying brings them along, and are refused inside; control characters are refused
 * everywhere.
 *
 * <p>The local part is compared without regard to A–Z and a–z, as every mail server of today takes it, and with regard
 * to everything else: only a server knows whether its É is its é, and a folding that makes an ASCII letter of another
 * one opens somebody else's account. Letters that stand for other letters (full width, ligatures, the kelvin sign) are
 * refused for the same reason.
 *
 * @param value as people read it: in Unicode's form NFC, the domain in Unicode, upper and lower case as written
 */
public record EmailAddress(String value) {

    /** RFC 5321, 4.5.3.1.1: octets. */
    private static final int LONGEST_LOCAL_PART = 64;
    /** RFC 5321, 4.5.3.1.3 without the angle brackets: octets. */
    private static final int LONGEST = 254;
    /**
     * What is longer than this is too long however it is composed; to compose a text of some hundred thousand accents
     * would take long. In characters.
     */
    private static final int LONGEST_LOOKED_AT = 4 * LONGEST;
    /** RFC 5322, 3.2.3: what a dot-atom has of ASCII beside dots. */
    private static final Pattern ATOM_TEXT = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]");

    private static final Pattern LINE_BREAK = Pattern.compile("[\\p{Cc}\\u2028\\u2029&&[^\\t]]");
    private static final Pattern MAILTO = Pattern.compile("^[Mm][Aa][Ii][Ll][Tt][Oo]:");
    private static final Pattern BRACKETS = Pattern.compile("[<>]");
    private static final Pattern QUOTED = Pattern.compile("[\"()\\\\]");
    private static final Pattern SEVERAL = Pattern.compile("[,;]|@.*@");
    private static final Pattern DOTS = Pattern.compile("^\\.|\\.$|\\.\\.");

    /**
     * @param value what somebody wrote
     * @throws NoEmailAddressException if it is not exactly one plain address
     */
    public EmailAddress {
        String text = SeenText.of(value);
        if (text.length() > LONGEST_LOOKED_AT) {
            throw new NoEmailAddressException(Reason.TOO_LONG);
        }
        refuseWhatIsMore(text);
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new NoEmailAddressException(Reason.INCOMPLETE);
        }
        SeenText.refuseUnseenIn(text);
        String local = localPart(text.substring(0, at));
        MailDomain domain = MailDomain.of(text.substring(at + 1));
        if (octets(local) > LONGEST_LOCAL_PART
                || octets(local) + 1 + domain.ascii().length() > LONGEST) {
            throw new NoEmailAddressException(Reason.TOO_LONG);
        }
        value = local + "@" + domain.unicode();
    }

    /** The address in this text; empty if the text is null or not exactly one plain address. */
    public static Optional<EmailAddress> find(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (NoEmailAddressException none) {
            return Optional.empty();
        }
    }

    /** The form in which addresses are compared and held unique: A–Z as a–z, the domain in its one form of UTS 46. */
    public String folded() {
        return asciiLowerCase(localPart()) + "@" + domain().ascii();
    }

    /**
     * The form in which a mail server is told of it: the domain in ASCII (punycode). The local part may still have
     * letters outside ASCII.
     */
    public String forMail() {
        MailDomain domain = domain();
        return localPart() + "@" + (isAscii(domain.unicode()) ? domain.unicode() : domain.ascii());
    }

    /** Whether a mail server must know SMTPUTF8 (RFC 6531) to take a mail to it. */
    public boolean needsSmtpUtf8() {
        return !isAscii(localPart());
    }

    /** Whether both are one address, however they are spelled. */
    public boolean isSameAs(EmailAddress other) {
        return folded().equals(other.folded());
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    private String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    private MailDomain domain() {
        return MailDomain.of(value.substring(value.indexOf('@') + 1));
    }

    private static void refuseWhatIsMore(String text) {
        if (text.isEmpty()) {
            throw new NoEmailAddressException(Reason.EMPTY);
        }
        refuse(LINE_BREAK, text, Reason.LINE_BREAK);
        refuse(BRACKETS, text, Reason.DISPLAY_NAME);
        refuse(MAILTO, text, Reason.MAILTO);
        refuse(QUOTED, text, Reason.QUOTED);
        refuse(SEVERAL, text, Reason.SEVERAL);
    }

    private static void refuse(Pattern pattern, String text, Reason reason) {
        if (pattern.matcher(text).find()) {
            throw new NoEmailAddressException(reason);
        }
    }

    private static String localPart(String text) {
        refuse(DOTS, text, Reason.DOTS);
        refuseOtherThanAtoms(text);
        String composed = Normalizer2.getNFCInstance().normalize(text);
        // A sign and an accent make another sign.
        refuseOtherThanAtoms(composed);
        // An accent needs a letter before it.
        composed.codePoints().limit(1).filter(EmailAddress::isMark).findFirst().ifPresent(MailDomain::refuse);
        return composed;
    }

    private static void refuseOtherThanAtoms(String text) {
        text.codePoints()
                .filter(character -> character != '.' && !isAtomText(character))
                .findFirst()
                .ifPresent(MailDomain::refuse);
    }

    private static boolean isAtomText(int character) {
        return character < 0x80
                ? ATOM_TEXT.matcher(Character.toString(character)).matches()
                : isLetter(character) && MailDomain.standsForItself(character);
    }

    /** Whether words are made of it: letters, digits, and accents and vowels that are characters of their own. */
    public static boolean isLetter(int character) {
        return UCharacter.isLetterOrDigit(character) || isMark(character);
    }

    private static boolean isMark(int character) {
        return switch (UCharacter.getType(character)) {
            case UCharacter.NON_SPACING_MARK, UCharacter.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Not {@link String#toLowerCase}: that makes letters of ASCII out of others. */
    private static String asciiLowerCase(String text) {
        return text.codePoints()
                .map(letter -> letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
