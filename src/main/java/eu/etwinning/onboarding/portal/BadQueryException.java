package eu.etwinning.onboarding.portal;

/** A query that cannot be answered. The message is the key of a sentence for whoever asked. */
class BadQueryException extends RuntimeException {

    BadQueryException(String sentence) {
        super(sentence);
    }
}
