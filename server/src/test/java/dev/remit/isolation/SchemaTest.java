package dev.remit.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every table, view and function of the schema must be like for the wall to stand. */
class SchemaTest {

    /** Tables of the installation. Everything else belongs to a workspace. */
    private static final Map<String, String> WITHOUT_TENANT = Map.of(
            "flyway_schema_history", "Flyway's own; the application has no right on it",
            "tenant", "the registry itself; its policy compares the id",
            "person", "one person in all workspaces; seen only by those who share one",
            "idp_account", "sign-in accounts of the embedded identity provider; before any workspace");

    /** Functions that run as the owner, who sees every workspace. Each gives away ids or what its caller proved. */
    private static final List<String> DEFINER_FUNCTIONS =
            List.of("remit_tenants", "remit_sign_in", "remit_workspaces_of", "remit_invite");

    private final JdbcClient superuser = TestDatabase.fresh().asSuperuser();

    @Test
    void everyTableBelongsToAWorkspaceOrIsNamedHereWithAReason() {
        assertThat(strings("""
                select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and relname not like 'qrtz\\_%'
                   and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')""")).isSubsetOf(WITHOUT_TENANT.keySet());
    }

    @Test
    void everyTableWithRowsOfAWorkspaceForcesRowLevelSecurity() {
        assertThat(strings("""
                select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and (relname in ('tenant', 'person')
                        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'))
                   and not (relrowsecurity and relforcerowsecurity)""")).isEmpty();
    }

    @Test
    void everyTenantTableHasTheSamePolicyForReadingAndWriting() {
        assertThat(strings("""
                select c.relname from pg_class c
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
                   and not exists (select from pg_policies p where p.tablename = c.relname
                        and p.policyname = 'tenant_isolation' and p.cmd = 'ALL' and p.qual = p.with_check
                        and p.qual like '%tenant_id =%app.tenant_id%')""")).isEmpty();
    }

    @Test
    void everyKeyOfATenantTableContainsTheTenantSoThatNoKeyIsAnOracle() {
        assertThat(strings("""
                select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                 where c.relnamespace = 'public'::regnamespace and i.indisunique
                   and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
                   and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
                                      and a.attnum = any(i.indkey))""")).isEmpty();
    }

    @Test
    void everyForeignKeyBetweenTenantTablesCarriesTheTenant() {
        assertThat(strings("""
                select f.conname from pg_constraint f
                  join pg_attribute a on a.attrelid = f.conrelid and a.attname = 'tenant_id'
                  join pg_attribute b on b.attrelid = f.confrelid and b.attname = 'tenant_id'
                 where f.contype = 'f' and not a.attnum = any(f.conkey)""")).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndMayTruncateNothing() {
        assertThat(strings("select relname from pg_class where relowner = 'remit_app'::regrole"))
                .isEmpty();
        assertThat(strings("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and has_table_privilege('remit_app', oid, 'truncate')""")).isEmpty();
    }

    @Test
    void viewsLookWithTheEyesOfTheirReaderAndNothingIsMaterialized() {
        assertThat(strings("""
                select relname from pg_class where relnamespace = 'public'::regnamespace
                   and (relkind = 'm' or (relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false)))""")).isEmpty();
    }

    @Test
    void functionsThatRunAsTheOwnerAreNamedHereAndPinTheirSearchPath() {
        assertThat(strings("""
                select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef""")).isSubsetOf(DEFINER_FUNCTIONS);
        assertThat(strings("""
                select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
                   and not coalesce('search_path=public, pg_temp' = any(proconfig), false)""")).isEmpty();
    }

    private List<String> strings(String sql) {
        return superuser.sql(sql).query(String.class).list();
    }
}
