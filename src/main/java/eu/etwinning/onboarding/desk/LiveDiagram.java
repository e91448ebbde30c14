package eu.etwinning.onboarding.desk;

import java.util.List;

/**
 * A diagram with all its versions.
 *
 * @param office   the name of the office whose own variant it is; empty for everybody's
 * @param versions the latest first, which is the one that is live
 */
record LiveDiagram(String name, String office, List<DiagramVersion> versions) {

    public DiagramVersion live() {
        return versions.get(0);
    }
}
