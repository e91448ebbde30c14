package eu.etwinning.onboarding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.net.URI;
import java.util.List;

/**
 * Where the application is for the world, and who stands before it.
 *
 * @param publicUrl the address under which people open the application, {@code https://host}
 * @param trustedProxies addresses of proxies, or ranges of them as {@code 192.0.2.0/24}: what they say of where a
 *     request came from is believed
 */
@Validated
@ConfigurationProperties("onboarding")
record AddressProperties(@NotNull URI publicUrl, @NotNull List<@NotBlank String> trustedProxies) {

    private static final int HIGHEST_PORT = 65_535;

    AddressProperties {
        if (publicUrl != null && !isOpenable(publicUrl)) {
            throw new IllegalArgumentException(
                    "onboarding.public-url must be an address as https://onboarding.example.org, and is " + publicUrl);
        }
        trustedProxies = trustedProxies == null ? List.of() : List.copyOf(trustedProxies);
        for (String proxy : trustedProxies) {
            try {
                new Proxies(List.of(proxy));
            } catch (IllegalArgumentException none) {
                throw new IllegalArgumentException(
                        "onboarding.trusted-proxies must be addresses or ranges of them as 192.0.2.0/24, and one is "
                                + proxy,
                        none);
            }
        }
    }

    /** All pages lie directly below the host: where more is said, links would lead elsewhere than sign-ins. */
    private static boolean isOpenable(URI url) {
        return url.getHost() != null
                && List.of("http", "https").contains(url.getScheme())
                && url.getRawUserInfo() == null
                && url.getPort() <= HIGHEST_PORT
                && url.getRawPath().isEmpty()
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }
}
