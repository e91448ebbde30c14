/**
 * Sign-in with EU Login, for teachers and staff alike: OpenID Connect, authorization code with PKCE. What it asks of an
 * identity holds for both, so it lies below portal and desk.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Sign-in", allowedDependencies = "account")
@org.jspecify.annotations.NullMarked
package eu.etwinning.onboarding.signin;
