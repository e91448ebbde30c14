package eu.etwinning.onboarding.process.check;

import java.util.List;

/**
 * What the rules say of a set of definitions.
 *
 * @param problems what must be mended before anything is deployed
 * @param remarks  what may be meant so, and is worth a look
 */
public record Findings(List<Problem> problems, List<Problem> remarks) {
}
