package eu.etwinning.onboarding.account.address;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.NoEmailAddressException;
import eu.etwinning.onboarding.account.NoEmailAddressException.Reason;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The domain of an address, as UTS 46 reads it (non-transitional, with the checks of hosts, of right-to-left labels and
 * of what may stand beside what).
 *
 * @param unicode as people read it: case as written, but in lower case where it was written in punycode
 * @param ascii as the mail system knows it, in lower case: the one form of all its spellings
 */
public record MailDomain(String unicode, String ascii) {

    private static final IDNA UTS_46 = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);
    /** Hosts of today have "--" in third place; UTS 46 leaves it to who asks whether that matters. */
    private static final Set<IDNA.Error> NO_MATTER = Set.of(IDNA.Error.HYPHEN_3_4);
    /** RFC 5892, 2.6: what names have beside letters, such as the dot of Catalan. */
    private static final Set<Integer> PUNCTUATION =
            Set.of(0x00B7, 0x0375, 0x05F3, 0x05F4, 0x06FD, 0x06FE, 0x0F0B, 0x3007, 0x30FB);

    private static final Pattern PUNYCODE = Pattern.compile("(^|\\.)[Xx][Nn]--");
    /** At least two labels, and no number last: that would be an IP address. */
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+\\.)+(?![0-9]+$)[a-z0-9-]{2,}");

    /** @throws NoEmailAddressException if it is no name of a domain */
    public static MailDomain of(String text) {
        // Nobody may read one domain and write to another: what stands for another letter, or for a dot, is refused and
        // not read as such.
        text.codePoints()
                .filter(character -> character >= 0x80 && !isTaken(character))
                .findFirst()
                .ifPresent(MailDomain::refuse);
        String ascii = converted(text, true);
        String unicode = PUNYCODE.matcher(text).find()
                ? converted(text, false)
                : Normalizer2.getNFCInstance().normalize(text);
        if (!NAME.matcher(ascii).matches() || !converted(unicode, true).equals(ascii)) {
            throw new NoEmailAddressException(Reason.DOMAIN);
        }
        return new MailDomain(unicode, ascii);
    }

    /** Whether it is no other way to write something else: a letter of full width, a ligature, a sign for a unit. */
    public static boolean standsForItself(int character) {
        String text = Character.toString(character);
        String composed = Normalizer2.getNFCInstance().normalize(text);
        return composed.equals(Normalizer2.getNFKCInstance().normalize(text)) && hasNoAscii(composed);
    }

    /** @throws NoEmailAddressException always: this character is in no address */
    public static void refuse(int character) {
        throw new NoEmailAddressException(
                Reason.CHARACTER,
                String.format(Locale.ROOT, "“%s” (U+%04X)", Character.toString(character), character));
    }

    /** UTS 46 lets pictures and arrows pass, which no registry does (RFC 5892). */
    private static boolean isTaken(int character) {
        return (EmailAddress.isLetter(character) || PUNCTUATION.contains(character))
                && standsForItself(character)
                && staysOutsideAscii(character);
    }

    private static boolean staysOutsideAscii(int character) {
        return hasNoAscii(UTS_46.nameToUnicode(Character.toString(character), new StringBuilder(), new IDNA.Info())
                .toString());
    }

    private static boolean hasNoAscii(String text) {
        return text.chars().noneMatch(character -> character < 0x80);
    }

    private static String converted(String text, boolean toAscii) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder converted = new StringBuilder();
        if (toAscii) {
            UTS_46.nameToASCII(text, converted, info);
        } else {
            UTS_46.nameToUnicode(text, converted, info);
        }
        if (!NO_MATTER.containsAll(info.getErrors())) {
            throw new NoEmailAddressException(Reason.DOMAIN);
        }
        return converted.toString();
    }
}
