package dev.remit.identity;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.shared.Ids;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import dev.remit.tenancy.TenantOpened;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings people into the current workspace, gives them roles, and lets them go. */
@Service
public class Memberships {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Memberships(
            JdbcClient jdbc,
            Ledger ledger,
            CurrentTenant tenant,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.tenant = tenant;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes somebody a member, with these roles and no others. Somebody who had left is back. */
    @PreAuthorize("hasAuthority('people:manage')")
    @Transactional
    public PersonId invite(String name, String email, String jobTitle, Set<String> roles) {
        Newcomer newcomer = new Newcomer(name, email);
        List<Problem> problems = newcomer.problems();
        if (roles.isEmpty()) {
            problems.add(Problem.at("roles", IdentityRefusal.ROLES_MISSING));
        }
        RefusedException.throwIfAny(problems);
        OffsetDateTime at = now();
        UUID person = jdbc.sql("select remit_invite(?, ?, ?, ?)")
                .params(ids.next(), newcomer.name(), newcomer.email(), at)
                .query(UUID.class)
                .single();
        int joined = jdbc.sql("""
                insert into membership(tenant_id, person_id, job_title, joined_at)
                values (remit_tenant(), ?, nullif(?, ''), ?)
                on conflict (tenant_id, person_id) do update set left_at = null, job_title = excluded.job_title
                 where membership.left_at is not null""").params(person, jobTitle.strip(), at).update();
        if (joined == 0) {
            throw IdentityRefusal.ALREADY_A_MEMBER.at("email", newcomer.email());
        }
        PersonId id = new PersonId(person);
        setRoles(id, roles);
        ledger.append(Act.of("person.invited", subject(id))
                .with("name", newcomer.name())
                .with("roles", sentence(roles)));
        events.publishEvent(new MembershipChanged(tenant.get(), id));
        return id;
    }

    /** Gives a member these roles and no others. A workspace keeps at least one administrator. */
    @PreAuthorize("hasAuthority('people:manage')")
    @Transactional
    public void changeRoles(PersonId person, Set<String> roles) {
        Set<String> before = rolesOfMember(person);
        if (roles.isEmpty()) {
            throw IdentityRefusal.ROLES_MISSING.at("roles");
        }
        if (before.equals(roles)) {
            return;
        }
        if (!roles.contains(StandardRole.ADMINISTRATOR.key())) {
            keepAnAdministrator(person);
        }
        setRoles(person, roles);
        ledger.append(Act.of("person.roles-changed", subject(person))
                .with("from", sentence(before))
                .with("to", sentence(roles)));
        events.publishEvent(new MembershipChanged(tenant.get(), person));
    }

    /** Ends a membership. What the person did stays theirs; what they carried is announced by {@link PersonLeft}. */
    @PreAuthorize("hasAuthority('people:manage')")
    @Transactional
    public void end(PersonId person, String reason) {
        Set<String> before = rolesOfMember(person);
        keepAnAdministrator(person);
        jdbc.sql("update membership set left_at = ? where person_id = ?")
                .params(now(), person.value())
                .update();
        setRoles(person, Set.of());
        ledger.append(
                Act.of("person.left", subject(person)).because(reason.strip()).with("roles", sentence(before)));
        events.publishEvent(new MembershipChanged(tenant.get(), person));
        events.publishEvent(new PersonLeft(tenant.get(), person));
    }

    /** Locks the membership, so that two changes to one person follow each other. */
    private Set<String> rolesOfMember(PersonId person) {
        boolean member = jdbc.sql("select 1 from membership where person_id = ? and left_at is null for update")
                .param(person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!member) {
            throw IdentityRefusal.NOT_A_MEMBER.because();
        }
        return jdbc.sql("select role_key from membership_role where person_id = ?")
                .param(person.value())
                .query(String.class)
                .set();
    }

    /** Locks all administrators, so that two who remove each other at once cannot both succeed. */
    private void keepAnAdministrator(PersonId without) {
        List<UUID> administrators = jdbc.sql(
                        "select person_id from membership_role where role_key = ? order by person_id for update")
                .param(StandardRole.ADMINISTRATOR.key())
                .query(UUID.class)
                .list();
        if (administrators.equals(List.of(without.value()))) {
            throw IdentityRefusal.LAST_ADMINISTRATOR.because();
        }
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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String sentence(Set<String> roles) {
        return String.join(" ", new TreeSet<>(roles));
    }

    private static SubjectRef subject(PersonId person) {
        return new SubjectRef(SubjectKind.PERSON, person.value());
    }
}
