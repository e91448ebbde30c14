package eu.etwinning.onboarding.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How far EU Login is trusted.
 *
 * @param assumeEmailVerified what holds where the claim {@code email_verified} is absent
 */
@Validated
@ConfigurationProperties("onboarding.eu-login")
record EuLoginProperties(boolean assumeEmailVerified) {}
