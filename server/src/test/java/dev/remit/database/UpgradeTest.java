package dev.remit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database of an earlier release, with the demo's rows in it as that release wrote them ({@code upgrade/record} keeps
 * them), brought to this release. Every other test migrates an empty one, where a statement that changes no row, because
 * row-level security shows it none, looks the same as one that works.
 */
@DatabaseTest
class UpgradeTest {

    private static final String RELEASE = "260";

    /** Three vendors: with an owner of its own, with one and an Accountable besides, and with nobody. */
    private static final String OWNED_VENDORS = """
            insert into tenant(id, name, zone, currency, opened_at)
            values ('00000000-0000-4000-8000-000000000001', 'Acme', 'Europe/Copenhagen', 'EUR', now());
            insert into person(id, name, email, created_at)
            values ('00000000-0000-4000-8000-000000000002', 'Own Owner', 'own@acme.example', now()),
                   ('00000000-0000-4000-8000-000000000003', 'Accountable Already', 'already@acme.example', now());
            insert into membership(tenant_id, person_id, joined_at)
            select '00000000-0000-4000-8000-000000000001', id, now() from person;
            insert into vendor(tenant_id, id, name, name_key, owner_id)
            select '00000000-0000-4000-8000-000000000001', v.id::uuid, v.name, lower(v.name), v.owner::uuid from (values
              ('00000000-0000-4000-8000-000000000011', 'Copymill', '00000000-0000-4000-8000-000000000002'),
              ('00000000-0000-4000-8000-000000000012', 'Draftly', '00000000-0000-4000-8000-000000000002'),
              ('00000000-0000-4000-8000-000000000013', 'Nobody''s', null)) as v(id, name, owner);
            insert into ownership_subject(tenant_id, subject_kind, subject_id, name)
            select tenant_id, 'vendor', id, name from vendor;
            insert into ownership_assignment(tenant_id, subject_kind, subject_id, duty, person_id, assigned_at)
            values ('00000000-0000-4000-8000-000000000001', 'vendor', '00000000-0000-4000-8000-000000000012', 'accountable',
                    '00000000-0000-4000-8000-000000000003', now());
            update ownership_subject set gaps = array_remove(gaps, 'NO_ACCOUNTABLE') where name = 'Draftly'
            """;

    /** A tool that is asked for and one that is approved, as they stood before tools were approved in steps. */
    private static final String TOOLS_ASKED_FOR = """
            insert into tenant(id, name, zone, currency, opened_at)
            values ('00000000-0000-4000-8000-000000000001', 'Acme', 'Europe/Copenhagen', 'EUR', now());
            insert into person(id, name, email, created_at)
            values ('00000000-0000-4000-8000-000000000002', 'Asks', 'asks@acme.example', now()),
                   ('00000000-0000-4000-8000-000000000003', 'Decides', 'decides@acme.example', now());
            insert into membership(tenant_id, person_id, joined_at)
            select '00000000-0000-4000-8000-000000000001', id, now() from person;
            insert into ai_tool(tenant_id, id, name, name_key, review)
            values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000011', 'Copymill "2"', 'copymill',
                    'unreviewed');
            insert into tool_approval(tenant_id, id, tool_id, functions, data_classes, asset_ids, systems, capabilities, conditions,
                   evidence, valid_from, valid_until, requester_id, asked_at, state, decided_by, decided_at, decision_reason)
            select '00000000-0000-4000-8000-000000000001', a.id::uuid, '00000000-0000-4000-8000-000000000011', '{content,campaign}',
                   '{public}', '{}', '{}', '{SEE}', '', 'Contract of May', current_date, current_date + 90,
                   '00000000-0000-4000-8000-000000000002', now(), a.state, a.by::uuid, a.at, a.why from (values
              ('00000000-0000-4000-8000-000000000021', 'requested', null, null::timestamptz, null),
              ('00000000-0000-4000-8000-000000000022', 'granted', '00000000-0000-4000-8000-000000000003', now(), 'Contract read'))
              as a(id, state, by, at, why)
            """;

    /** Two exceptions that are asked for, in a workspace that says who grants them, and one that is granted. */
    private static final String EXCEPTIONS_ASKED_FOR = """
            insert into tenant(id, name, zone, currency, opened_at)
            values ('00000000-0000-4000-8000-000000000001', 'Acme', 'Europe/Copenhagen', 'EUR', now());
            insert into person(id, name, email, created_at)
            values ('00000000-0000-4000-8000-000000000002', 'Asks', 'asks@acme.example', now()),
                   ('00000000-0000-4000-8000-000000000003', 'Decides', 'decides@acme.example', now()),
                   ('00000000-0000-4000-8000-000000000004', 'Owns', 'owns@acme.example', now());
            insert into membership(tenant_id, person_id, joined_at)
            select '00000000-0000-4000-8000-000000000001', id, now() from person;
            insert into role(tenant_id, key, name, permissions)
            values ('00000000-0000-4000-8000-000000000001', 'cmo', 'CMO', '{exception:decide}');
            insert into decision_right(tenant_id, kind, number, content, written_by, written_at, comment)
            values ('00000000-0000-4000-8000-000000000001', 'GRANT_EXCEPTION', 1,
                    '{"roles": ["cmo", "cio"], "duties": [], "consulted": [], "routed": "cmo"}',
                    '00000000-0000-4000-8000-000000000003', now(), 'The board wants it');
            insert into exception_request(tenant_id, id, number, use_case_id, use_case_name, kind, reference, search_key, owner_id,
                   reason, instead, last_day, requester_id, asked_at, renews_id, state, decided_by, decided_at, decision_reason)
            select '00000000-0000-4000-8000-000000000001', e.id::uuid, e.number, '00000000-0000-4000-8000-000000000031', 'Reply "drafts"',
                   'policy', 'PG-0' || e.number, '', '00000000-0000-4000-8000-000000000004', 'Late', 'By hand', current_date + 9,
                   '00000000-0000-4000-8000-000000000002', now(), e.renews::uuid, e.state, e.by::uuid, e.at, e.why from (values
              ('00000000-0000-4000-8000-000000000021', 1, null, 'granted', '00000000-0000-4000-8000-000000000003', now(), 'Fine'),
              ('00000000-0000-4000-8000-000000000022', 2, '00000000-0000-4000-8000-000000000021', 'requested', null, null, null))
              as e(id, number, renews, state, by, at, why)
            """;

    /** A version of a prompt that waits to be published. */
    private static final String PROMPT_PROPOSED = """
            insert into tenant(id, name, zone, currency, opened_at)
            values ('00000000-0000-4000-8000-000000000001', 'Acme', 'Europe/Copenhagen', 'EUR', now());
            insert into person(id, name, email, created_at)
            values ('00000000-0000-4000-8000-000000000002', 'Writes', 'writes@acme.example', now());
            insert into membership(tenant_id, person_id, joined_at)
            select '00000000-0000-4000-8000-000000000001', id, now() from person;
            insert into ai_model(tenant_id, id, name, name_key, review)
            values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000011', 'Model "A"', 'model', 'unreviewed');
            insert into prompt(tenant_id, id, key, state, name, name_key, purpose, channel, function)
            values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000021', 'launch-mail', 'draft', 'Launch mail',
                    'launch mail', 'Mails', 'email', 'campaign');
            insert into prompt_version(tenant_id, prompt_id, number, content, state, written_by, written_at, comment)
            values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000021', 1, '{"key": "launch-mail",
                    "name": "Launch mail", "purpose": "Mails", "channel": "EMAIL", "function": "CAMPAIGN",
                    "rules": {"brand": "", "claims": "None"}, "models": ["00000000-0000-4000-8000-000000000011"],
                    "wording": {"text": "About {{product}}", "inputSchema": "{}"}, "expectation": {"output": "A mail", "quality": "Short"},
                    "examples": [{"name": "Kettle", "inputs": "{}", "output": "It boils.",
                                  "assertions": [{"kind": "AT_MOST_CHARACTERS", "value": "40"}]}],
                    "term": {"reviewOn": "2999-12-31", "expiresOn": null}}', 'proposed', '00000000-0000-4000-8000-000000000002', now(),
                    'first')
            """;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestDatabase today;

    private final TestDatabase upgraded = TestDatabase.asOf(RELEASE);

    @Test
    void anUpgradeLosesNoRowAndStandingWorkspacesMayWhatNewOnesMay() {
        restore();
        Map<String, Long> before = rows();
        List<String> sealed = evidence();

        upgraded.upgrade();

        assertThat(before).containsKeys("use_case", "approval", "integration", "policy_version");
        assertThat(rows()).as("rows by table").allSatisfy((table, count) -> assertThat(count)
                .as(table)
                .isGreaterThanOrEqualTo(before.getOrDefault(table, 0L)));
        assertThat(rows().get("integration_reach"))
                .as("what was there is summed up")
                .isPositive();
        assertThat(evidence()).as("evidence, record by record").isEqualTo(sealed);
        Workspace opened = workspaces.open();
        roles(today, opened.tenant().value().toString()).forEach((role, may) -> assertThat(workspacesOf(upgraded))
                .allSatisfy(standing -> assertThat(roles(upgraded, standing).getOrDefault(role, new TreeSet<>()))
                        .as("role %s of workspace %s", role, standing)
                        .containsAll(may)));
    }

    @Test
    void aVendorsOwnOwnerBecomesItsAccountableWhereNobodyIs() {
        TestDatabase before = TestDatabase.asOf("433");
        before.asSuperuser().sql(OWNED_VENDORS).update();

        before.upgrade();

        assertThat(before.asSuperuser().sql("""
                                select v.name || ': ' || p.name from vendor v
                                  join ownership_assignment a on a.subject_id = v.id and a.duty = 'accountable'
                                  join person p on p.id = a.person_id order by v.name""").query(String.class).list())
                .containsExactly("Copymill: Own Owner", "Draftly: Accountable Already");
        assertThat(before.asSuperuser()
                        .sql("select count(*) from ownership_subject where 'NO_ACCOUNTABLE' = any(gaps)")
                        .query(Long.class)
                        .single())
                .as("the vendor that nobody owned")
                .isOne();
    }

    @Test
    void aToolThatIsAskedForWaitsInTheFirstStepOfItsWorkflow() {
        TestDatabase before = TestDatabase.asOf("480");
        before.asSuperuser().sql(TOOLS_ASKED_FOR).update();

        before.upgrade();

        assertThat(before.asSuperuser().sql("""
                                select a.subject_id || ' ' || a.state || ' ' || a.owned_kind || ' ' || s.duty || ' ' || r.title
                                       || ' ' || (r.snapshot::json -> 'facts' -> 0 -> 'values' ->> 0)
                                  from approval a join approval_round r on r.approval_id = a.id
                                  join approval_step s on s.approval_id = a.id where s.since is not null""").query(String.class).list())
                .containsExactly(
                        "00000000-0000-4000-8000-000000000021 OPEN ai-tool anybody Copymill \"2\": content, campaign"
                                + " Copymill \"2\"");
        assertThat(before.asSuperuser()
                        .sql(
                                "select count(*) from tool_approval where version = 1 and state in ('requested', 'granted')")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anExceptionThatIsAskedForWaitsWithWhomTheWorkspaceSaidAndNotWithWhoGrantedTheOneBefore() {
        TestDatabase before = TestDatabase.asOf("511");
        before.asSuperuser()
                .sql("set session_replication_role = replica; " + EXCEPTIONS_ASKED_FOR
                        + "; set session_replication_role = origin")
                .update();

        before.upgrade();

        assertThat(before.asSuperuser().sql("""
                                select a.subject_id || ' ' || a.state || ' ' || a.owned_kind || ' ' || s.role_key || ' ' || r.title
                                       || ' ' || (r.snapshot::json -> 'facts' -> 5 -> 'values' ->> 0) || ' ' || r.authors::text
                                  from approval a join approval_round r on r.approval_id = a.id
                                  join approval_step s on s.approval_id = a.id where s.since is not null""").query(String.class).list())
                .containsExactly(
                        "00000000-0000-4000-8000-000000000022 OPEN use-case cmo X-2: policy PG-02, Reply \"drafts\""
                                + " Owns {00000000-0000-4000-8000-000000000004,00000000-0000-4000-8000-000000000003}");
        assertThat(before.asSuperuser().sql("""
                                select subject_kind || ' ' || (content -> 'steps' -> 0 -> 'approver' ->> 'key') || ' '
                                       || (content -> 'steps' -> 0 ->> 'otherwise') || ' ' || comment
                                  from approval_workflow""").query(String.class).list())
                .containsExactly("exception cmo [\"cio\"] The board wants it");
    }

    @Test
    void aVersionOfAPromptThatWaitsIsShownToReviewersAsOneProposedToday() {
        TestDatabase before = TestDatabase.asOf("562");
        before.asSuperuser()
                .sql("set session_replication_role = replica; " + PROMPT_PROPOSED
                        + "; set session_replication_role = origin")
                .update();

        before.upgrade();

        assertThat(before.asSuperuser().sql("""
                                select a.state || ' ' || s.duty || ' ' || r.title || ' v' || r.version from approval a
                                  join approval_round r on r.approval_id = a.id join approval_step s on s.approval_id = a.id""").query(String.class).list())
                .containsExactly("OPEN anybody Launch mail v1");
        assertThat(before.asSuperuser().sql("""
                                select (f ->> 'label') || ': ' || (f ->> 'values')
                                  from approval_round r, json_array_elements(r.snapshot::json -> 'facts') f""").query(String.class).list())
                .contains(
                        "Channel: [\"email\"]",
                        "Models it may be used with: [\"Model \\\"A\\\"\"]",
                        "Brand rules: [\"none\"]",
                        "Examples: [\"Kettle: {}\\nIt boils.\\nat-most-characters 40\"]",
                        "Last day: [\"none\"]")
                .hasSize(15);
    }

    /** With keys unchecked, since the rows come by table; they were consistent where they were recorded. */
    private void restore() {
        try (SingleConnectionDataSource connection = new SingleConnectionDataSource(
                upgraded.url() + "&options=-c%20session_replication_role=replica",
                upgraded.superuser().user(),
                upgraded.superuser().password(),
                true)) {
            JdbcClient superuser = JdbcClient.create(connection);
            superuser.sql("create temporary table recorded (line jsonb)").update();
            superuser
                    .sql("insert into recorded select line::jsonb from unnest(:lines) line")
                    .param("lines", recorded().toArray(String[]::new))
                    .update();
            for (String table : tables(superuser)) {
                superuser.sql("""
                                insert into %1$s (%2$s) overriding system value
                                select %2$s from recorded, jsonb_populate_record(null::%1$s, line -> 'row')
                                 where line ->> 'table' = '%1$s'
                                """.formatted(table, columns(superuser, table))).update();
            }
        }
    }

    private static List<String> recorded() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        UpgradeTest.class.getResourceAsStream("/upgrade/v" + RELEASE + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tables(JdbcClient superuser) {
        return superuser
                .sql("select distinct line ->> 'table' from recorded")
                .query(String.class)
                .list();
    }

    private static String columns(JdbcClient superuser, String table) {
        return superuser.sql("""
                        select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                         where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
                        """).param("table", table).query(String.class).single();
    }

    private Map<String, Long> rows() {
        JdbcClient superuser = upgraded.asSuperuser();
        Map<String, Long> rows = new TreeMap<>();
        superuser
                .sql("""
                        select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                        """)
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        superuser
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }

    private List<String> evidence() {
        return upgraded.asSuperuser()
                .sql("select to_jsonb(r)::text from evidence_record r order by tenant_id, written_as")
                .query(String.class)
                .list();
    }

    private static List<String> workspacesOf(TestDatabase database) {
        return database.asSuperuser()
                .sql("select id::text from tenant")
                .query(String.class)
                .list();
    }

    private static Map<String, TreeSet<String>> roles(TestDatabase database, String workspace) {
        return database
                .asSuperuser()
                .sql("select key, unnest(permissions) may from role where tenant_id = :workspace::uuid")
                .param("workspace", workspace)
                .query((row, number) -> Map.entry(row.getString("key"), row.getString("may")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
    }
}
