package eu.etwinning.onboarding.csv;

/** Follows the quotation marks of a line (RFC 4180, 2.5 to 2.7; spaces around a quoted cell are let pass). */
class QuotedCells {

    private enum Place {
        START,
        PLAIN,
        QUOTED,
        MARK_IN_QUOTED,
        AFTER
    }

    private final char delimiter;
    private Place place = Place.START;
    private boolean wrong;
    private int count = 1;

    QuotedCells(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Takes more of the line, which has not ended while a cell is open. */
    void read(String text) {
        for (int index = 0; index < text.length() && !wrong; index++) {
            next(text.charAt(index));
        }
    }

    /** Whether the line ends within a quoted cell. */
    boolean isOpen() {
        return !wrong && place == Place.QUOTED;
    }

    /** Whether something stands after a quoted cell where it should end. */
    boolean isWrong() {
        return wrong;
    }

    /** How many cells there are. */
    int count() {
        return count;
    }

    private void next(char character) {
        if (place == Place.QUOTED) {
            place = character == '"' ? Place.MARK_IN_QUOTED : Place.QUOTED;
        } else if (place == Place.MARK_IN_QUOTED && character == '"') {
            place = Place.QUOTED;
        } else if (character == delimiter) {
            count++;
            place = Place.START;
        } else if (place == Place.MARK_IN_QUOTED || place == Place.AFTER) {
            wrong = character != ' ';
            place = Place.AFTER;
        } else if (place == Place.START && character == '"') {
            place = Place.QUOTED;
        } else if (place != Place.START || character != ' ') {
            place = Place.PLAIN;
        }
    }
}
