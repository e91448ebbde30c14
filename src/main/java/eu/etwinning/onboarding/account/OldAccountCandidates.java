package eu.etwinning.onboarding.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks for the old account that somebody remembers. This only suggests: an office decides. */
@Service
public class OldAccountCandidates {

    private static final int MOST = 6;

    private final JdbcClient jdbc;
    private final OldAccounts oldAccounts;
    private final Accounts accounts;

    OldAccountCandidates(JdbcClient jdbc, OldAccounts oldAccounts, Accounts accounts) {
        this.jdbc = jdbc;
        this.oldAccounts = oldAccounts;
        this.accounts = accounts;
    }

    /**
     * The likeliest old accounts for a request, best first: the one with the address, then those of the country with a
     * name like the one remembered or the teacher's. Whoever has proved an address asks for that account alone.
     */
    @Transactional(readOnly = true)
    public List<OldAccountCandidate> of(HelpRequest help) {
        RememberedAccount remembered = help.remembered();
        String country = help.reason() == HelpReason.ALREADY_LINKED ? "" : help.country();
        return jdbc
                .sql("""
                        select candidate.id
                        from (select id, email_folded, country, folded(first_name || ' ' || last_name) as name, folded(school_name) as school from old_account
                              where email_folded = :address
                              union
                              select id, email_folded, country, folded(first_name || ' ' || last_name), folded(school_name) from old_account
                              where country = :country and folded(first_name || ' ' || last_name) % any(array[folded(:name), folded(:ownName)])) candidate
                        order by email_folded = :address desc,
                                 greatest(similarity(name, folded(:name)), similarity(name, folded(:ownName)))
                                     + similarity(school, folded(:school))
                                     + coalesce((select max(similarity(folded(title), folded(:project))) from old_account_project
                                                 where old_account = candidate.id and :project <> ''), 0) desc, id
                        limit :most""")
                .param(
                        "address",
                        EmailAddress.find(remembered.email())
                                .map(EmailAddress::folded)
                                .orElse(""))
                .param("country", country)
                .param("name", remembered.name())
                .param("ownName", accounts.get(help.teacher()).fullName())
                .param("school", remembered.school())
                .param("project", remembered.project())
                .param("most", MOST)
                .query(UUID.class)
                .list()
                .stream()
                .map(this::candidate)
                .toList();
    }

    private OldAccountCandidate candidate(UUID id) {
        Optional<UUID> holder = jdbc.sql("select teacher from old_account_link where old_account = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return new OldAccountCandidate(oldAccounts.find(id).orElseThrow(), holder.map(accounts::get));
    }
}
