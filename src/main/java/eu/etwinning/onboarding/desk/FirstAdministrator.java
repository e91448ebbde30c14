package eu.etwinning.onboarding.desk;

import eu.etwinning.onboarding.account.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The administrator who can let all others in, where there is none yet: one who was removed stays so. */
@Component
class FirstAdministrator {

    private final Administrators administrators;
    private final EmailAddress address;

    FirstAdministrator(Administrators administrators, @Value("${onboarding.first-administrator}") String address) {
        this.administrators = administrators;
        this.address = EmailAddress.find(address)
                .orElseThrow(() -> new IllegalStateException("The property onboarding.first-administrator is not one plain e-mail address"));
    }

    void make() {
        if (administrators.all().isEmpty()) {
            administrators.make(address);
        }
    }
}
