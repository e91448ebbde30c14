package eu.etwinning.onboarding.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;

/** The staff's side as it must stand before anybody signs in: offices, groups, grants, filters and the first administrator. */
@Service
class Offices {

    /** Any number that nothing else locks: nodes that start together do this one after the other. */
    private static final long LOCK = 7_240_046;

    private final JdbcClient jdbc;
    private final OfficeTable table;
    private final SharedFilters filters;
    private final StaffGroups groups;
    private final FirstAdministrator firstAdministrator;

    Offices(JdbcClient jdbc, OfficeTable table, SharedFilters filters, StaffGroups groups, FirstAdministrator firstAdministrator) {
        this.jdbc = jdbc;
        this.table = table;
        this.filters = filters;
        this.groups = groups;
        this.firstAdministrator = firstAdministrator;
    }

    /** Makes what is missing and brings the rest up to date, as often as it is called and on however many nodes. */
    @Transactional
    void make() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
        Collection<Office> offices = table.offices();
        filters.make();
        offices.forEach(groups::makeOffice);
        groups.makeProcessOwners(offices);
        groups.makeAdministrators();
        firstAdministrator.make();
    }
}
