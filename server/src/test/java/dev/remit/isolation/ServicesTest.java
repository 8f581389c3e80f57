package dev.remit.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.catalog.DataClass;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.scan.ScanFixture;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/**
 * Every public method of every service, exports included, called by an administrator of one workspace with each id that
 * another workspace has: nothing of the other may be shown, and nothing of it may change.
 */
@DatabaseTest
class ServicesTest {

    private static final String CANARY = "Canarybird";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Workspaces workspaces;

    @Autowired
    ScanFixture scans;

    @Autowired
    TestDatabase database;

    private final StubSystem system = StubSystem.start();
    private Workspace theirs;
    private PersonId theirAdministrator;

    @AfterEach
    void close() {
        system.close();
    }

    @ParameterizedTest
    @EnumSource
    void noQueryAndNoExportShowsAnythingOfAnotherWorkspace(Theirs what) {
        fill(what);
        Workspace ours = workspaces.open();
        PersonId stranger = ours.person("Stranger", "administrator");
        List<UUID> ids = theirIds();
        Set<String> shown = new TreeSet<>();
        ours.as(
                stranger,
                () -> calls(ServicesTest::reads, what.kind, ids, (method, id, words) -> {
                    if (names(words)
                            || ids.stream()
                                            .filter(i -> words.contains(i.toString()))
                                            .count()
                                    > 1) {
                        shown.add(name(method) + " with " + id + " shows " + words);
                    }
                }));
        assertThat(shown).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noCommandChangesOrShowsAnythingOfAnotherWorkspace(Theirs what) {
        fill(what);
        Workspace ours = workspaces.open();
        PersonId stranger = ours.person("Stranger", "administrator");
        List<UUID> ids = theirIds();
        var before = theirRows();
        Set<String> shown = new TreeSet<>();
        ours.as(
                stranger,
                () -> calls(m -> !reads(m), what.kind, ids, (method, id, words) -> {
                    if (names(words)) {
                        shown.add(name(method) + " with " + id + " shows " + words);
                    }
                }));
        assertThat(shown).isEmpty();
        assertThat(theirRows()).isEqualTo(before);
    }

    /** Else the tests above would be content with services that show nothing to anybody. */
    @ParameterizedTest
    @EnumSource
    void theSameQueriesShowThePeopleOfThatWorkspaceTheirOwn(Theirs what) {
        fill(what);
        Set<String> showing = new TreeSet<>();
        theirs.as(
                theirAdministrator,
                () -> calls(ServicesTest::reads, what.kind, theirIds(), (method, id, words) -> {
                    if (words.contains(CANARY)) {
                        showing.add(method.getDeclaringClass().getSimpleName());
                    }
                }));
        assertThat(showing).containsAll(what.shownBy);
    }

    /** What the other workspace holds. */
    enum Theirs {
        USE_CASES(
                SubjectKind.USE_CASE,
                Set.of(
                        "ApprovalQueries",
                        "CatalogQueries",
                        "IntakeQueries",
                        "LedgerQueries",
                        "OwnershipQueries",
                        "RegisterExport",
                        "RegisterQueries",
                        "UseCaseQueries")),
        SCANS(SubjectKind.CONNECTION, Set.of("AccessMapQueries", "FindingQueries"));

        private final SubjectKind kind;
        private final Set<String> shownBy;

        Theirs(SubjectKind kind, Set<String> shownBy) {
            this.kind = kind;
            this.shownBy = shownBy;
        }
    }

    private void fill(Theirs what) {
        if (what == Theirs.USE_CASES) {
            InventoryFixture.Company company = new InventoryFixture(beans).open();
            theirs = company.workspace;
            company.draft(CANARY + " drafting");
            company.submitted(CANARY + " scoring");
            company.approved(CANARY + " texts");
            company.tool(CANARY + " tool");
            company.asset(CANARY + " data", DataClass.PERSONAL);
        } else {
            ScanFixture.Setting setting = scans.open(system);
            theirs = setting.ours();
            new ScanFixture.Acme()
                    .person("user:1", "Mara Editor")
                    .agent("agent:7", CANARY + " agent", "user:1")
                    .grant("user:1", "CHANGE", "posts", "OWN")
                    .answersFrom(system);
            scans.scan(setting);
        }
        theirAdministrator = theirs.person(CANARY + " Administrator", "administrator");
    }

    private static boolean names(String words) {
        return Stream.of(" drafting", " scoring", " texts", " tool", " data", " agent", " Administrator")
                .anyMatch(ending -> words.contains(CANARY + ending));
    }

    private static boolean reads(Method method) {
        return method.getDeclaringClass().getSimpleName().matches(".*(Queries|Export)");
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Each method with each id; one that asks for no id only once. */
    private void calls(Predicate<Method> which, SubjectKind kind, List<UUID> ids, Shown shown) {
        for (Object bean : beans.getBeansWithAnnotation(Service.class).values()) {
            for (Method method : methods(bean).filter(which).toList()) {
                for (UUID id : ids) {
                    Stranger stranger = new Stranger(new SubjectRef(kind, id), CANARY);
                    shown.take(method, id, stranger.call(bean, method));
                    if (!stranger.broughtAnId()) {
                        break;
                    }
                }
            }
        }
    }

    private static Stream<Method> methods(Object bean) {
        return Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers())
                        && !m.isSynthetic()
                        && !Modifier.isStatic(m.getModifiers()));
    }

    private List<UUID> theirIds() {
        return tenantTables("id").stream()
                .flatMap(table -> database
                        .asSuperuser()
                        .sql("select id from " + table + " where tenant_id = ?")
                        .param(theirs.tenant().value())
                        .query(UUID.class)
                        .list()
                        .stream())
                .distinct()
                .toList();
    }

    /** A fingerprint of each table's rows of theirs. */
    private TreeMap<String, String> theirRows() {
        TreeMap<String, String> rows = new TreeMap<>();
        for (String table : tenantTables("tenant_id")) {
            rows.put(
                    table,
                    database.asSuperuser()
                            .sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                            + table + " t where tenant_id = ?")
                            .param(theirs.tenant().value())
                            .query(String.class)
                            .single());
        }
        return rows;
    }

    private List<String> tenantTables(String column) {
        return database.asSuperuser().sql("""
                        select c.relname from pg_class c
                         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                           and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
                           and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = ?
                                          and a.atttypid = 'uuid'::regtype)
                         order by 1""").param(column).query(String.class).list();
    }

    /** Hears what a method showed for an id. */
    @FunctionalInterface
    private interface Shown {
        void take(Method method, UUID id, String words);
    }
}
