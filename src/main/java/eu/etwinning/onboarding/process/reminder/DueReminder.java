package eu.etwinning.onboarding.process.reminder;

import java.time.Duration;

/**
 * Somebody is to be reminded.
 *
 * @param task the engine's id of what waits
 * @param waited for how long it has waited then
 * @param last whether there is silence afterwards
 */
record DueReminder(String task, Duration waited, boolean last) {

    private static final String BETWEEN = " ";

    /** Names it, and says all of it. */
    String id() {
        return String.join(BETWEEN, task, waited.toString(), String.valueOf(last));
    }

    /** What {@link #id} has said. */
    static DueReminder read(String id) {
        String[] parts = id.split(BETWEEN);
        return new DueReminder(parts[0], Duration.parse(parts[1]), Boolean.parseBoolean(parts[2]));
    }
}
