package dev.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {

    private static final Sources PRODUCT = Sources.ofTheProduct();

    @ParameterizedTest
    @EnumSource
    void everyModuleKeepsTheRule(SourceRule rule) {
        assertThat(rule.offenders(PRODUCT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aViolationTurnsTheRuleRed(SourceRule rule, @TempDir Path directory) throws IOException {
        for (String violation : rule.violations()) {
            Path bad = Files.createDirectories(directory.resolve("server/" + Math.abs(violation.hashCode())));
            for (int file = 0; file < rule.files(); file++) {
                Files.writeString(bad.resolve("Bad" + file + ".java"), "package bad;\n" + violation);
            }
            assertThat(rule.offenders(Sources.below(bad, ".java")))
                    .as(violation)
                    .isNotEmpty();
        }
    }

    /** Else a rule would be kept by a module that nobody looks at. */
    @Test
    void everyModuleIsLookedAt() {
        assertThat(PRODUCT.files)
                .extracting(file -> file.toString().replaceFirst("^\\.\\./(.*)/src/main/java/.*", "$1"))
                .contains(
                        "plugin-api/api",
                        "plugin-api/runtime",
                        "plugin-api/testkit",
                        "connectors/wordpress",
                        "reports",
                        "server",
                        "ui",
                        "bench");
    }
}
