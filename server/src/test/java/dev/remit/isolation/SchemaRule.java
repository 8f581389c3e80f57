package dev.remit.isolation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every table, view and function of the schema must be like for the wall to stand: a query for what is not, and an example of it. */
enum SchemaRule {
    EVERY_TABLE_BELONGS_TO_A_WORKSPACE(
            """
            select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
               and relname not like 'qrtz\\_%'
               and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')""", "create table bad_stray (id uuid primary key)", Allowed.TABLES_WITHOUT_TENANT),

    EVERY_TABLE_OF_A_WORKSPACE_FORCES_ROW_LEVEL_SECURITY("""
            select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
               and (relname in ('tenant', 'person')
                    or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'))
               and not (relrowsecurity and relforcerowsecurity)""", """
            create table bad_unforced (tenant_id uuid not null);
            alter table bad_unforced enable row level security"""),

    EVERY_TENANT_TABLE_HAS_THE_SAME_POLICY_FOR_READING_AND_WRITING("""
            select c.relname from pg_class c
             where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
               and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
               and not exists (select from pg_policies p where p.tablename = c.relname
                    and p.policyname = 'tenant_isolation' and p.cmd = 'ALL' and p.qual = p.with_check
                    and p.qual like '%tenant_id =%app.tenant_id%')""", """
            create table bad_policy (tenant_id uuid not null);
            create policy tenant_isolation on bad_policy using (true) with check (true)"""),

    NO_OTHER_POLICY_OPENS_A_TENANT_TABLE("""
            select p.tablename from pg_policies p join pg_class c on c.relname = p.tablename
             where c.relnamespace = 'public'::regnamespace and p.policyname <> 'tenant_isolation' and p.permissive = 'PERMISSIVE'
               and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')""", """
            create table bad_second_policy (tenant_id uuid not null);
            create policy anybody on bad_second_policy for select using (true)""", Allowed.TABLES_OF_OWNER_FUNCTIONS),

    EVERY_KEY_OF_A_TENANT_TABLE_CONTAINS_THE_TENANT_SO_THAT_NO_KEY_IS_AN_ORACLE(
            """
            select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
             where c.relnamespace = 'public'::regnamespace and i.indisunique
               and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
               and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
                                  and a.attnum = any(i.indkey))""", "create table bad_key (tenant_id uuid not null, name text unique)"),

    EVERY_FOREIGN_KEY_BETWEEN_TENANT_TABLES_CARRIES_THE_TENANT("""
            select f.conname from pg_constraint f
              join pg_attribute a on a.attrelid = f.conrelid and a.attname = 'tenant_id'
              join pg_attribute b on b.attrelid = f.confrelid and b.attname = 'tenant_id'
             where f.contype = 'f' and not a.attnum = any(f.conkey)""", """
            create table bad_parent (tenant_id uuid not null, id uuid primary key);
            create table bad_child (tenant_id uuid not null, parent uuid references bad_parent)"""),

    THE_APPLICATION_OWNS_NOTHING(
            "select relname from pg_class where relowner = 'remit_app'::regrole",
            "create table bad_owned (tenant_id uuid not null); alter table bad_owned owner to remit_app"),

    THE_APPLICATION_MAY_TRUNCATE_NOTHING("""
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
               and has_table_privilege('remit_app', oid, 'truncate')""", """
            create table bad_truncatable (tenant_id uuid not null);
            grant truncate on bad_truncatable to remit_app"""),

    VIEWS_LOOK_WITH_THE_EYES_OF_THEIR_READER("""
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
               and not coalesce('security_invoker=true' = any(reloptions), false)""", "create view bad_view as select id from person"),

    NOTHING_IS_MATERIALIZED(
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'm'",
            "create materialized view bad_copy as select id from person"),

    FUNCTIONS_THAT_RUN_AS_THE_OWNER_ARE_NAMED(
            "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef",
            """
            create function bad_stranger() returns bigint language sql security definer set search_path = public, pg_temp
              begin atomic select count(*) from person; end""",
            Allowed.DEFINER_FUNCTIONS),

    FUNCTIONS_THAT_RUN_AS_THE_OWNER_PIN_THEIR_SEARCH_PATH("""
            select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
               and not coalesce('search_path=public, pg_temp' = any(proconfig), false)""", """
            create function bad_path() returns bigint language sql security definer as 'select count(*) from person'""");

    private final String offenders;
    private final String violation;
    private final List<String> allowed;

    SchemaRule(String offenders, String violation) {
        this(offenders, violation, List.of());
    }

    SchemaRule(String offenders, String violation, List<String> allowed) {
        this.offenders = offenders;
        this.violation = violation;
        this.allowed = allowed;
    }

    /** What breaks the rule. */
    List<String> offenders(JdbcClient superuser) {
        return superuser.sql(offenders).query(String.class).list().stream()
                .filter(name -> !allowed.contains(name))
                .toList();
    }

    void violate(JdbcClient superuser) {
        superuser.sql(violation).update();
    }

    private static final class Allowed {

        /**
         * Tables of the installation: Flyway's own, on which the application has no right; the registry, whose policy compares the
         * id; one person in all workspaces, seen only by those who share one; sign-in accounts, which are there before any workspace.
         */
        static final List<String> TABLES_WITHOUT_TENANT =
                List.of("flyway_schema_history", "tenant", "person", "idp_account");

        /** Functions that run as the owner, who sees every workspace. Each gives away ids or what its caller proved, or nothing. */
        static final List<String> DEFINER_FUNCTIONS = List.of(
                "remit_tenants",
                "remit_sign_in",
                "remit_workspaces_of",
                "remit_invite",
                "remit_api_token",
                "remit_count_facts");

        /** What those functions read; the policies hold for the owner only, as whom the application never signs in. */
        static final List<String> TABLES_OF_OWNER_FUNCTIONS = List.of("membership", "api_token");
    }
}
