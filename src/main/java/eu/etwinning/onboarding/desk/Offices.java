package eu.etwinning.onboarding.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;

/** The staff's side as it must stand before anybody signs in: offices, groups, grants, filters and the first administrator. */
@Service
class Offices {

    /** Any number that nothing else locks: nodes that start together do this one after the other. */
    private static final long LOCK = 7_240_046;

    private static final Logger LOG = LoggerFactory.getLogger(Offices.class);

    private final JdbcClient jdbc;
    private final OfficeTable table;
    private final SharedFilters filters;
    private final StaffGroups groups;
    private final FirstAdministrator firstAdministrator;
    private final String centralOffice;

    Offices(JdbcClient jdbc, OfficeTable table, SharedFilters filters, StaffGroups groups, FirstAdministrator firstAdministrator,
            DeskProperties properties) {
        this.jdbc = jdbc;
        this.table = table;
        this.filters = filters;
        this.groups = groups;
        this.firstAdministrator = firstAdministrator;
        this.centralOffice = properties.centralOffice();
    }

    /**
     * Makes what is missing and brings the rest up to date, as often as it is called and on however many nodes.
     *
     * @throws IllegalStateException if the table names no central support office, or is no table of offices
     */
    @Transactional
    void make() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
        Collection<Office> offices = table.offices();
        if (offices.stream().noneMatch(office -> office.id().equals(centralOffice))) {
            throw new IllegalStateException("The property onboarding.desk.central-office is '" + centralOffice
                    + "', but the decision 'national-office' names no such office");
        }
        offices.stream().filter(office -> office.mailbox().isEmpty()).forEach(office ->
                LOG.warn("The decision 'national-office' has no address in 'mailbox' for the office '{}': it is not told by mail what waits", office.id()));
        filters.make();
        groups.makeOffices(offices);
        groups.makeProcessOwners(offices);
        groups.makeAdministrators();
        firstAdministrator.make();
    }
}
