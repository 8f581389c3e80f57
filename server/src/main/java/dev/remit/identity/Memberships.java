package dev.remit.identity;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.shared.Ids;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.TenantOpened;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings people into the current workspace and lets them go. */
@Service
public class Memberships {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Ledger ledger, Ids ids, Clock clock) {

        this.jdbc = jdbc;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes somebody a member, with these roles and no others. Somebody who had left is back. */
    @PreAuthorize("hasAuthority('people:manage')")
    @Transactional
    public PersonId invite(String name, String email, String jobTitle, Set<String> roles) {
        if (name.isBlank()) {
            throw IdentityRefusal.NAME_MISSING.at("name");
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw IdentityRefusal.EMAIL_INVALID.at("email", email);
        }
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        UUID person = jdbc.sql("select remit_invite(?, ?, ?, ?)")
                .params(ids.next(), name.strip(), email.strip(), at)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into membership(tenant_id, person_id, job_title, joined_at) values (remit_tenant(), ?, nullif(?, ''), ?)
                on conflict (tenant_id, person_id) do update set left_at = null, job_title = excluded.job_title""").params(person, jobTitle, at).update();
        PersonId id = new PersonId(person);
        setRoles(id, roles);
        ledger.append(Act.of("person.invited", subject(id)).with("name", name).with("roles", String.join(" ", roles)));
        return id;
    }

    private void setRoles(PersonId person, Set<String> roles) {
        jdbc.sql("delete from membership_role where person_id = ?")
                .param(person.value())
                .update();
        for (String role : roles) {
            int added = jdbc.sql("""
                    insert into membership_role(tenant_id, person_id, role_key)
                    select tenant_id, ?, key from role where key = ?""").params(person.value(), role).update();
            if (added == 0) {
                throw IdentityRefusal.ROLE_UNKNOWN.at("roles", role);
            }
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void giveStandardRoles(TenantOpened opened) {
        for (StandardRole standard : StandardRole.values()) {
            Role role = standard.role();
            jdbc.sql("insert into role(tenant_id, key, name, permissions) values (?, ?, ?, ?)")
                    .params(
                            opened.tenant().value(),
                            role.key(),
                            role.name(),
                            role.permissions().stream()
                                    .map(Permission::authority)
                                    .sorted()
                                    .toArray(String[]::new))
                    .update();
        }
    }

    private static SubjectRef subject(PersonId person) {
        return new SubjectRef(SubjectKind.PERSON, person.value());
    }
}
