package dev.remit.identity;

import dev.remit.tenancy.TenantId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the people of the current workspace. Open to every feature; the wall is row-level security. */
@Component
@Transactional(readOnly = true)
public class People {

    private static final String SELECT = """
            select p.id, p.name, p.email, m.job_title, m.left_at,
                   array(select role_key from membership_role r
                          where r.tenant_id = m.tenant_id and r.person_id = p.id order by role_key) as roles
              from membership m join person p on p.id = m.person_id
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members who are here, by name. */
    public List<Person> all() {
        return jdbc.sql(SELECT + " where m.left_at is null order by p.name, p.id")
                .query(People::person)
                .list();
    }

    /** Those who are or were members and have the part in their name, by name: for looking somebody up. */
    public List<Person> named(String part, int offset, int limit) {
        return jdbc.sql(SELECT
                        + " where position(lower(?) in lower(p.name)) > 0 order by p.name, p.id limit ? offset ?")
                .params(part.strip(), limit, offset)
                .query(People::person)
                .list();
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id.value())
                .query(People::person)
                .optional();
    }

    /** Those of the ids that are or were members, for showing names in lists without a query per row. */
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        UUID[] values = ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        return jdbc.sql(SELECT + " where p.id = any(?)").param(values).query(People::person).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Members who are here and hold the role, by name. */
    public List<Person> withRole(String roleKey) {
        return jdbc.sql(SELECT + """
                 where m.left_at is null and exists (select from membership_role r
                  where r.tenant_id = m.tenant_id and r.person_id = p.id and r.role_key = ?) order by p.name, p.id""").param(roleKey).query(People::person).list();
    }

    /** The roles of the workspace, by name. */
    public List<Role> roles() {
        return jdbc.sql("select key, name, permissions from role order by name")
                .query((row, n) -> new Role(
                        row.getString("key"), row.getString("name"), permissions(strings(row.getArray("permissions")))))
                .list();
    }

    Actor actor(TenantId tenant, PersonId id) {
        Person person = find(id).filter(Person::active).orElseThrow(() -> IdentityRefusal.NOT_A_MEMBER.because());
        Set<Permission> permissions = roles().stream()
                .filter(role -> person.roles().contains(role.key()))
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toSet());
        return new Actor(Optional.of(id), person.name(), Optional.of(tenant), person.roles(), permissions);
    }

    private static Set<Permission> permissions(Set<String> authorities) {
        return authorities.stream()
                .map(Permission::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Optional.ofNullable(row.getString("job_title")),
                strings(row.getArray("roles")),
                Optional.ofNullable(row.getObject("left_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return new HashSet<>(Arrays.asList((String[]) array.getArray()));
    }
}
