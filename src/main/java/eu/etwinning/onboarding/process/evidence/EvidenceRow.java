package eu.etwinning.onboarding.process.evidence;

/**
 * A line of what a validator reads.
 *
 * @param label what it is about; empty where it goes on with what the line above is about
 * @param text what is known
 * @param attention whether the validator should look twice
 */
record EvidenceRow(String label, String text, boolean attention) {

    /** The class by which a form shows it. */
    public String getTone() {
        return attention ? "attention" : "plain";
    }
}
