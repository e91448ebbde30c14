package eu.etwinning.onboarding.desk.setup;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** What groups may do with the engine's resources. */
@Component
public class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** The group holds exactly these permissions on the resource from now on. */
    void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = find(group, resource, id);
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    /** The group holds nothing on the resource any more. */
    void withdraw(String group, Resource resource, String id) {
        Authorization grant = find(group, resource, id);
        if (grant != null) {
            authorizations.deleteAuthorization(grant.getId());
        }
    }

    /** The group holds nothing on any resource any more. */
    public void withdrawAll(String group) {
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    private Authorization find(String group, Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
    }
}
