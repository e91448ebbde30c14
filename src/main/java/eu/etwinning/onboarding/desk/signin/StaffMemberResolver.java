package eu.etwinning.onboarding.desk.signin;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a page the member of the staff who opened it; nobody else gets that far. */
public class StaffMemberResolver implements HandlerMethodArgumentResolver {

    private final StaffMembers members;

    public StaffMemberResolver(StaffMembers members) {
        this.members = members;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == StaffMember.class;
    }

    @Override
    public StaffMember resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return members.find((Authentication) request.getUserPrincipal()).orElseThrow();
    }
}
