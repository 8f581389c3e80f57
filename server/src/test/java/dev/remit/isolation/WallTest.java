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
    void aTableWithoutItsPolicyTurnsTheSuiteRed(String table) {
        superuser.sql("alter table " + table + " disable row level security").update();
        try {
            assertThat(wall.breaches(List.of(table))).isNotEmpty();
        } finally {
            superuser.sql("alter table " + table + " enable row level security").update();
        }
    }

    List<String> tenantTables() {
        return wall.tenantTables();
    }
}
