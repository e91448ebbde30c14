package eu.etwinning.onboarding.school;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A name of a school, of its head or of its place, as a teacher types it: it goes into mails and onto the pages of
 * others, and so it holds no address of a website or a mailbox, no control character and no mark that turns the
 * direction of writing. The database refuses others, too. Names that came with a file or from EU Login are taken as
 * they are.
 */
public record TypedName(String text) {

    /** As the database has it in {@code school_proposal_names}, and the browser in {@code words.js}. */
    private static final Pattern ADDRESS = Pattern.compile("://|www\\.|@", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");

    /** Also where letters or signs are of another width than usual. */
    public boolean holdsAddress() {
        return ADDRESS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }

    public boolean holdsUnseen() {
        return UNSEEN.matcher(text).find();
    }
}
