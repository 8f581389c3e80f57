package dev.remit.ui.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.WebComponentExporter;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.theme.Theme;
import dev.remit.architecture.HouseRules;
import dev.remit.architecture.Patterns;
import dev.remit.ui.navigation.RequiresPermission;
import example.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What keeps the console buildable without Node and free of persistence, shown to turn red on a violation. */
@SuppressWarnings("deprecation") // @Theme is deprecated, and forbidden
class UiRulesTest {

    /** Without imports, which nobody reads. */
    private static final int LONGEST_VIEW = 150;

    /** Views for everybody who is signed in; each shows only what its own services allow. */
    private static final Set<String> FOR_EVERYBODY = Set.of("FindView");

    /** What the console calls of beans that ask for no permission, and why that is right. */
    private static final Map<String, String> OPEN = Map.of(
            "Acting.asMember", "what a page waits for goes on as the person who asked",
            "CurrentUser", "says who acts",
            "People", "names of colleagues",
            "Questionnaire", "the questions",
            "SignIns.workspacesOf", "the person's own workspaces",
            "Tenants.find", "the workspace's own name, zone and currency");

    private static final JavaClasses UI = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.remit.ui");

    private static final ArchRule NOTHING_TO_BUNDLE = noClasses()
            .should()
            .beAnnotatedWith(Theme.class)
            .orShould()
            .beAnnotatedWith(CssImport.class)
            .orShould()
            .beAnnotatedWith(NpmPackage.class)
            .orShould()
            .beAssignableTo(WebComponentExporter.class)
            .because("the precompiled bundle is all there is: no Node at build time");

    private static final ArchRule MODULES_AT_RUN_TIME = classes().should(loadScriptsFromContext());

    private static final ArchRule NO_PERSISTENCE = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.jdbc..")
                    .or(resideInAPackage("org.springframework.transaction.."))
                    .or(resideInAPackage("java.sql..")))
            .because("views talk to services, which decide and record");

    private static final ArchRule VIEWS_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .because("the way in from another feature is its Navigation");

    private static final ArchRule VIEWS_SAY_WHO_MAY = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .and(are(notForEverybody()))
            .should()
            .beAnnotatedWith(RequiresPermission.class);

    private static final ArchRule SERVICES_ONLY = classes()
            .should(callOnlyServices())
            .because("a service checks permissions; what else can be called is named here with a reason");

    private static final ArchRule DAYS_READ_ALIKE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.remit.ui.design.form")
            .should()
            .callConstructorWhere(describe(
                    "it makes a DatePicker or a DateTimePicker",
                    call -> call.getTargetOwner().isEquivalentTo(DatePicker.class)
                            || call.getTargetOwner().isEquivalentTo(DateTimePicker.class)))
            .because(
                    "a DayPicker shows no day that two countries read differently, and takes no unreadable one for none");

    static List<ArchRule> rules() {
        return List.of(
                DAYS_READ_ALIKE,
                NOTHING_TO_BUNDLE,
                MODULES_AT_RUN_TIME,
                NO_PERSISTENCE,
                VIEWS_PACKAGE_PRIVATE,
                VIEWS_SAY_WHO_MAY,
                SERVICES_ONLY);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theConsoleKeepsTheRule(ArchRule rule) {
        rule.allowEmptyShould(false).check(UI);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aViolationIsSeen(ArchRule rule) {
        JavaClasses violations = new ClassFileImporter().importClasses(Violation.class);
        assertThat(rule.evaluate(violations).hasViolation()).isTrue();
    }

    /** The powers of jobs and of the ledger are not the console's. */
    @Test
    void nobodyHereCanActAsAJobOrWriteEvidence() {
        assertThat(SERVICES_ONLY
                        .evaluate(new ClassFileImporter().importClasses(Violation.class))
                        .getFailureReport()
                        .getDetails())
                .anyMatch(call -> call.contains("Acting.asJob"))
                .anyMatch(call -> call.contains("Ledger.append"));
    }

    @Test
    void theConsoleBreaksTheRuleThatTheServerKeeps() {
        assertThat(HouseRules.theServerDoesNotKnowTheConsole().evaluate(UI).hasViolation())
                .isTrue();
    }

    @Test
    void everyPackagePatternOfARuleMatchesSomething() {
        List<ArchRule> rules = new ArrayList<>(rules());
        rules.add(HouseRules.theServerDoesNotKnowTheConsole());
        assertThat(Patterns.dead(rules, UI, new ClassFileImporter().importClasses(Violation.class)))
                .isEmpty();
    }

    @Test
    void aViewHasAtMostAHundredAndFiftyLines(@TempDir Path directory) throws IOException {
        assertThat(longViews(Path.of("src/main/java"))).isEmpty();
        Path violation = Files.writeString(directory.resolve("LongView.java"), "// line\n".repeat(LONGEST_VIEW + 1));
        assertThat(longViews(directory)).containsExactly(violation);
    }

    @Test
    void nothingStandsWhereTheBundlerWouldLook() {
        assertThat(Path.of("src/main/frontend")).doesNotExist();
    }

    private static List<Path> longViews(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(f -> f.toString().endsWith("View.java"))
                    .filter(f -> lines(f) > LONGEST_VIEW)
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("import ")).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DescribedPredicate<JavaClass> notForEverybody() {
        return DescribedPredicate.describe("not for everybody", type -> !FOR_EVERYBODY.contains(type.getSimpleName()));
    }

    private static ArchCondition<JavaClass> callOnlyServices() {
        return new ArchCondition<>("call only services of the server") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.<JavaCodeUnitAccess<?>>concat(
                                type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                        .filter(access -> closedBean(access.getTargetOwner()))
                        .filter(access -> !OPEN.containsKey(name(access))
                                && !OPEN.containsKey(access.getTargetOwner().getSimpleName()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    private static boolean closedBean(JavaClass type) {
        return type.getPackageName().startsWith("dev.remit.")
                && !type.getPackageName().startsWith("dev.remit.ui")
                && type.isMetaAnnotatedWith(Component.class)
                && !type.isAnnotatedWith(Service.class);
    }

    private static String name(JavaCodeUnitAccess<?> access) {
        return access.getTargetOwner().getSimpleName() + "." + access.getName();
    }

    private static ArchCondition<JavaClass> loadScriptsFromContext() {
        return new ArchCondition<>("load scripts at run time, by context://") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Class<?> reflected = type.reflect();
                Stream.concat(
                                Arrays.stream(reflected.getDeclaredAnnotationsByType(JsModule.class))
                                        .map(JsModule::value),
                                Arrays.stream(reflected.getDeclaredAnnotationsByType(JavaScript.class))
                                        .map(JavaScript::value))
                        .filter(value -> !value.startsWith("context://"))
                        .forEach(value ->
                                events.add(SimpleConditionEvent.violated(type, type.getName() + " loads " + value)));
            }
        };
    }
}
