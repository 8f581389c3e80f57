package dev.remit.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.TestDatabase;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {

    private final JdbcClient product = TestDatabase.fresh().asSuperuser();

    @ParameterizedTest
    @EnumSource
    void theSchemaKeepsTheRule(SchemaRule rule) {
        assertThat(rule.offenders(product)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aViolationTurnsTheRuleRed(SchemaRule rule) {
        JdbcClient scratch = TestDatabase.fresh().asSuperuser();
        rule.violate(scratch);
        assertThat(rule.offenders(scratch)).singleElement().asString().startsWith("bad_");
    }
}
