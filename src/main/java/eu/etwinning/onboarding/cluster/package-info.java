/**
 * What the nodes of the cluster, and the commands beside them, share: who does something alone, and what becomes of one
 * of many that fails.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Cluster",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.cluster;
