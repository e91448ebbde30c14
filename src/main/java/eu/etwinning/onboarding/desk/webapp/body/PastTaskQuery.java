package eu.etwinning.onboarding.desk.webapp.body;

/** Which tasks are counted, also those that are done. */
public record PastTaskQuery(
        String processInstanceId,
        String processDefinitionId,
        Boolean unfinished,
        Boolean finished,
        Boolean assigned,
        Boolean unassigned,
        Boolean withCandidateGroups,
        Boolean withoutCandidateGroups) {}
