package dev.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(
                    location -> !location.contains("/dev/remit/plugin/") && !location.contains("/dev/remit/reports/"))
            .importPackages("dev.remit");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages("violations");

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsTheRule(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rulesWithViolations")
    void aViolationTurnsTheRuleRed(ArchRule rule) {
        assertThat(rule.allowEmptyShould(true).evaluate(VIOLATIONS).hasViolation())
                .isTrue();
    }

    static List<Named<ArchRule>> rulesWithViolations() {
        return List.of(
                Named.of("services check permissions", HouseRules.servicesCheckPermissions()),
                Named.of("commands leave evidence", HouseRules.commandsLeaveEvidence()),
                Named.of("tables are read in their room", HouseRules.tablesAreReadInTheirRoom()),
                Named.of("time comes from the clock", HouseRules.timeComesFromTheClock()),
                Named.of("nothing is injected into fields", HouseRules.nothingIsInjectedIntoFields()),
                Named.of("names say something", HouseRules.namesSayWhatAThingIs()),
                Named.of("refusals are enums", HouseRules.refusalsAreEnumsNamedSo()));
    }

    static List<Named<ArchRule>> rules() {
        List<Named<ArchRule>> all = new java.util.ArrayList<>(rulesWithViolations());
        all.add(Named.of("the server does not know the console", HouseRules.theServerDoesNotKnowTheConsole()));
        all.add(Named.of("nothing is mapped behind our back", HouseRules.nothingIsMappedBehindOurBack()));
        return all;
    }
}
