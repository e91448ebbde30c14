package eu.etwinning.onboarding.account.address;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import eu.etwinning.onboarding.account.NoEmailAddressException;
import eu.etwinning.onboarding.account.NoEmailAddressException.Reason;

/** What can be seen of a text. */
public final class SeenText {

    /** Braille's cell without a dot is a symbol to Unicode. */
    private static final int BLANK_BRAILLE = 0x2800;

    private SeenText() {}

    /** The text without what cannot be seen at its ends; control characters stay, but for the tab. Null is nothing. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        int start = 0;
        int end = text.length();
        while (start < end && fallsOff(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && fallsOff(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** @throws NoEmailAddressException if there is a character that cannot be seen */
    public static void refuseUnseenIn(String text) {
        if (text.codePoints().anyMatch(SeenText::isUnseen)) {
            throw new NoEmailAddressException(Reason.UNSEEN);
        }
    }

    private static boolean fallsOff(int character) {
        return character == '\t'
                || (isUnseen(character)
                        && switch (UCharacter.getType(character)) {
                            case UCharacter.CONTROL, UCharacter.LINE_SEPARATOR, UCharacter.PARAGRAPH_SEPARATOR -> false;
                            default -> true;
                        });
    }

    private static boolean isUnseen(int character) {
        return character == BLANK_BRAILLE
                || UCharacter.hasBinaryProperty(character, UProperty.WHITE_SPACE)
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || switch (UCharacter.getType(character)) {
                    case UCharacter.CONTROL, UCharacter.FORMAT, UCharacter.SURROGATE -> true;
                    default -> false;
                };
    }
}
