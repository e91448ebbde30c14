package eu.etwinning.onboarding.definition.check;

import eu.etwinning.onboarding.account.EmailAddress;
import eu.etwinning.onboarding.account.NoEmailAddressException;

import java.util.Objects;

/** An office is written to at one plain address; one without a mailbox is told nothing by mail. */
class OfficeMailboxes implements Rule {

    private static final String OFFICES = "national-office";
    private static final String MAILBOX = "mailbox";

    @Override
    public void check(Definitions definitions, Report report) {
        definitions
                .table("", OFFICES)
                .ifPresent(table -> table.all().stream()
                        .filter(decision -> OFFICES.equals(decision.getId()))
                        .forEach(decision -> table.table(OFFICES)
                                .ifPresent(grid -> new TableColumn(grid, MAILBOX)
                                        .texts().stream()
                                                .filter(mailbox -> !mailbox.isBlank())
                                                .forEach(mailbox -> {
                                                    try {
                                                        new EmailAddress(mailbox);
                                                    } catch (NoEmailAddressException none) {
                                                        report.refuse(
                                                                table.place(decision),
                                                                "office.mailbox",
                                                                mailbox,
                                                                Objects.requireNonNull(none.getMessage()));
                                                    }
                                                }))));
    }
}
