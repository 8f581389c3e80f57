package dev.remit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

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
    @MethodSource("rules")
    void aViolationTurnsTheRuleRed(ArchRule rule) {
        assertThat(rule.allowEmptyShould(true).evaluate(VIOLATIONS).hasViolation())
                .isTrue();
    }

    /** A command that keeps its own transactions is a command all the same. */
    @Test
    void evidenceIsAskedOfTransactionsMadeByHand() {
        assertThat(HouseRules.commandsLeaveEvidence()
                        .evaluate(VIOLATIONS)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(sentence -> sentence.contains("OpenService.command"))
                .anyMatch(sentence -> sentence.contains("OpenService.byHand"));
    }

    @Test
    void theServerDoesNotKnowTheConsole() {
        HouseRules.theServerDoesNotKnowTheConsole().check(PRODUCT);
    }

    @Test
    void everyPackagePatternOfARuleMatchesSomething() {
        List<ArchRule> rules = rules().stream().map(Named::getPayload).toList();
        assertThat(Patterns.dead(rules, PRODUCT)).isEmpty();
        ArchRule dead = noClasses().should().dependOnClassesThat().resideInAPackage("dev.remit.nowhere..");
        assertThat(Patterns.dead(List.of(dead), PRODUCT)).containsExactly("dev.remit.nowhere..");
    }

    @Test
    void noBeanIsNamedThatIsNotThere() {
        assertThat(PRODUCT.stream()
                        .filter(type -> type.isMetaAnnotatedWith(Component.class))
                        .filter(type -> !type.isAnnotatedWith(Service.class))
                        .filter(HouseRules.seenByOtherFeatures())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet()))
                .containsAll(HouseRules.OPEN_BEANS.keySet());
    }

    static List<Named<ArchRule>> rules() {
        return List.of(
                Named.of("services check permissions", HouseRules.servicesCheckPermissions()),
                Named.of("other beans are nobody else's business", HouseRules.otherBeansAreNobodyElsesBusiness()),
                Named.of("commands leave evidence", HouseRules.commandsLeaveEvidence()),
                Named.of("tables are read in their room", HouseRules.tablesAreReadInTheirRoom()),
                Named.of("refusals are enums", HouseRules.refusalsAreEnumsNamedSo()));
    }
}
