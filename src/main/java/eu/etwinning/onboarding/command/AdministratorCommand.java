package eu.etwinning.onboarding.command;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.desk.Administrators;
import org.springframework.context.ApplicationContext;

import java.io.PrintStream;
import java.util.List;

/** Lets somebody in who can let in all others, whoever else can or cannot. */
class AdministratorCommand {

    private static final String MAKE_ADMINISTRATOR = "make-administrator";

    private final PrintStream out;

    AdministratorCommand(PrintStream out) {
        this.out = out;
    }

    /** Whether these words, which are no options, are a call of it. */
    boolean called(List<String> words) {
        return words.size() == 2 && words.get(0).equals(MAKE_ADMINISTRATOR);
    }

    /** Whether they are meant to be one. */
    static boolean isMeant(List<String> words) {
        return words.get(0).equals(MAKE_ADMINISTRATOR);
    }

    void run(ApplicationContext context, EmailAddress address) {
        String user = context.getBean(Administrators.class).make(address);
        out.printf(
                "%s is an administrator now, as user '%s': sign in with EU Login under this address and open /desk/staff%n",
                address.value(), user);
    }

    static String usage() {
        return """
                make-administrator ADDRESS
                    makes whoever has this e-mail address at EU Login an administrator, whatever became of all others. Running it again changes nothing.
                """;
    }
}
