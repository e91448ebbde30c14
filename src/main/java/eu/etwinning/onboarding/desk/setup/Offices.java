package eu.etwinning.onboarding.desk.setup;

import eu.etwinning.onboarding.calendar.OfficeCalendars;
import eu.etwinning.onboarding.cluster.ClusterLock;
import eu.etwinning.onboarding.cluster.OneByOne;
import eu.etwinning.onboarding.desk.Administrators;
import eu.etwinning.onboarding.desk.overdue.DeskProperties;
import eu.etwinning.onboarding.desk.people.StaffUsers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The staff's side as it must stand before anybody signs in: offices, groups, grants, filters and the first
 * administrator.
 */
@Service
public class Offices {

    private static final Logger LOG = LoggerFactory.getLogger(Offices.class);

    private final JdbcClient jdbc;
    private final OfficeTable table;
    private final SharedFilters filters;
    private final StaffGroups groups;
    private final Administrators administrators;
    private final StaffUsers users;
    private final FirstAdministrator firstAdministrator;
    private final OfficeCalendars calendars;
    private final OneByOne oneByOne;
    /** What is made for one office builds on it, and must be there already. */
    private final TransactionTemplate ownTransaction;

    private final String centralOffice;

    Offices(
            JdbcClient jdbc,
            OfficeTable table,
            SharedFilters filters,
            StaffGroups groups,
            Administrators administrators,
            StaffUsers users,
            FirstAdministrator firstAdministrator,
            OfficeCalendars calendars,
            OneByOne oneByOne,
            PlatformTransactionManager transactions,
            DeskProperties properties) {
        this.jdbc = jdbc;
        this.table = table;
        this.filters = filters;
        this.groups = groups;
        this.administrators = administrators;
        this.users = users;
        this.firstAdministrator = firstAdministrator;
        this.calendars = calendars;
        this.oneByOne = oneByOne;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.centralOffice = properties.centralOffice();
    }

    /**
     * Makes what is missing and brings the rest up to date, as often as it is called and on however many nodes. An
     * office that cannot be made is told in the log, and all others are made.
     *
     * @throws IllegalStateException if the table names no central support office, or is no table of offices
     */
    @Transactional
    public void make() {
        ClusterLock.OFFICES.holdUntilCommit(jdbc);
        Collection<Office> offices = table.offices();
        if (offices.stream().noneMatch(office -> office.id().equals(centralOffice))) {
            throw new IllegalStateException("The property onboarding.desk.central-office is '" + centralOffice
                    + "', but the decision 'national-office' names no such office");
        }
        offices.stream()
                .filter(office -> office.mailbox().isEmpty())
                .forEach(office -> LOG.warn(
                        "The decision 'national-office' has no address in 'mailbox' for the office '{}': it is not told by mail what waits",
                        office.id()));
        calendars.keep(offices.stream()
                .filter(office -> office.zone().isPresent())
                .collect(Collectors.toMap(Office::id, office -> office.zone().get())));
        ownTransaction.executeWithoutResult(status -> {
            filters.make();
            groups.makeProcessOwners();
            administrators.makeGroup();
            users.foldAddresses();
        });
        // The central office first: all others let it see that their cases are there.
        Stream<Office> central = offices.stream().filter(office -> office.id().equals(centralOffice));
        Stream<Office> others = offices.stream().filter(office -> !office.id().equals(centralOffice));
        oneByOne.run("offices", Stream.concat(central, others).toList(), Office::id, groups::makeOffice);
        ownTransaction.executeWithoutResult(status -> firstAdministrator.make());
    }
}
