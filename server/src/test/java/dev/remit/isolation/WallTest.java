package dev.remit.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table × every verb, and proof that the suite notices when one policy is gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Wall wall = new Wall(database);
    private final JdbcClient superuser = database.asSuperuser();

    @Test
    void noVerbOnAnyTableReachesAnotherWorkspace() {
        assertThat(wall.tenantTables()).contains("role", "membership", "evidence_record");
        assertThat(wall.breaches()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void aTableWhosePolicyIsGoneTurnsTheSuiteRed(String table) {
        Policy policy = policy(table);
        superuser.sql("drop policy tenant_isolation on " + table).update();
        try {
            assertThat(wall.breaches(List.of(table))).isNotEmpty();
        } finally {
            superuser.sql("create policy tenant_isolation on " + table + policy).update();
        }
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void aTableWhosePolicyLetsEverybodyInTurnsTheSuiteRed(String table) {
        Policy policy = policy(table);
        String alter = "alter policy tenant_isolation on " + table;
        superuser.sql(alter + new Policy("true", "true")).update();
        try {
            assertThat(wall.breaches(List.of(table))).isNotEmpty();
        } finally {
            superuser.sql(alter + policy).update();
        }
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void aTableWithoutRowLevelSecurityTurnsTheSuiteRed(String table) {
        superuser.sql("alter table " + table + " disable row level security").update();
        try {
            assertThat(wall.breaches(List.of(table))).isNotEmpty();
        } finally {
            superuser.sql("alter table " + table + " enable row level security").update();
        }
    }

    private Policy policy(String table) {
        return superuser
                .sql("select qual, with_check from pg_policies where tablename = ? and policyname = 'tenant_isolation'")
                .param(table)
                .query((row, n) -> new Policy(row.getString(1), row.getString(2)))
                .single();
    }

    /** Which rows are seen, and which may be written. */
    private record Policy(String using, String check) {

        @Override
        public String toString() {
            return " using (" + using + ") with check (" + check + ")";
        }
    }

    List<String> tenantTables() {
        return wall.tenantTables();
    }
}
