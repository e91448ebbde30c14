package eu.etwinning.onboarding.definition.check;

import org.springframework.modulith.NamedInterface;

import java.util.List;

/**
 * What the rules say of a set of definitions.
 *
 * @param problems what must be mended before anything is deployed
 * @param remarks what may be meant so, and is worth a look
 */
@NamedInterface("findings")
public record Findings(List<Problem> problems, List<Problem> remarks) {}
