package eu.etwinning.onboarding.desk.diagram;

import java.util.List;

/**
 * A diagram with all its versions.
 *
 * @param office the name of the office whose own variant it is; empty for everybody's
 * @param live whether it belongs to what is live: its latest version, then
 * @param versions the latest first
 */
record LiveDiagram(String name, String office, boolean live, List<DiagramVersion> versions) {

    public DiagramVersion latest() {
        return versions.get(0);
    }

    /** Whether new cases take this version. */
    public boolean isLive(DiagramVersion version) {
        return live && version.equals(latest());
    }

    /** How many people are on their way by it, whatever their version. */
    long people() {
        return versions.stream().mapToLong(DiagramVersion::people).sum();
    }
}
