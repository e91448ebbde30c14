package eu.etwinning.onboarding.desk.setup;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.desk.Administrators;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The administrator who can let all others in, where there is none yet: one who was removed stays so. */
@Component
public class FirstAdministrator {

    private final Administrators administrators;
    private final EmailAddress address;

    FirstAdministrator(Administrators administrators, @Value("${onboarding.first-administrator}") String address) {
        this.administrators = administrators;
        this.address = EmailAddress.find(address)
                .orElseThrow(() -> new IllegalStateException(
                        "The property onboarding.first-administrator is not one plain e-mail address"));
    }

    public void make() {
        if (administrators.all().isEmpty()) {
            administrators.make(address);
        }
    }
}
