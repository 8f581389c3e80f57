package dev.remit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.remit.evidence.Ledger;
import dev.remit.shared.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules, as objects, so that a test can hold them against the product and against their violations alike. */
final class HouseRules {

    /** Public service methods that ask for no permission, and why that is right. */
    static final Map<String, String> OPEN_METHODS = Map.of();

    /** Service methods that change state and leave no evidence themselves, and why that is right. */
    static final Map<String, String> SILENT_METHODS = Map.of();

    private static final Pattern CLOCKLESS = Pattern.compile(
            "java\\.time\\.(Instant|LocalDate|LocalTime|LocalDateTime|OffsetDateTime|ZonedDateTime|Year)");
    private static final Pattern EMPTY_NAMES = Pattern.compile(".*(Utils?|Helper|Manager|Impl|Base|Common|Data|Info)");

    private HouseRules() {}

    static ArchRule servicesCheckPermissions() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .should(new ArchCondition<>("carry @PreAuthorize") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean asked = method.isAnnotatedWith(PreAuthorize.class)
                                || method.getOwner().isAnnotatedWith(PreAuthorize.class)
                                || OPEN_METHODS.containsKey(name(method));
                        events.add(new SimpleConditionEvent(method, asked, name(method) + " asks for no permission"));
                    }
                })
                .because("denial is the default: a service method that asks for nothing is open to everyone");
    }

    static ArchRule commandsLeaveEvidence() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and(are(writing()))
                .should(new ArchCondition<>("append evidence") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean recorded = reachesLedger(method) || SILENT_METHODS.containsKey(name(method));
                        events.add(new SimpleConditionEvent(method, recorded, name(method) + " leaves no evidence"));
                    }
                })
                .because("every governed act leaves a record in the same transaction");
    }

    static ArchRule tablesAreReadInTheirRoom() {
        return classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePackagePrivate()
                .orShould()
                .resideInAPackage("dev.remit.*.*")
                .because("a table is its feature's own business; a sub-package is hidden from other features");
    }

    /** Rows are mapped by hand: an object-relational mapper would bring a cache and queries that no one reads. */
    static ArchRule nothingIsMappedBehindOurBack() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..");
    }

    static ArchRule timeComesFromTheClock() {
        return noClasses().should().callMethodWhere(new DescribedPredicate<>("it reads the time without a Clock") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                String owner = call.getTargetOwner().getName();
                boolean now = call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty();
                return (now && CLOCKLESS.matcher(owner).matches())
                        || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
            }
        });
    }

    static ArchRule nothingIsInjectedIntoFields() {
        return fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .because("a constructor says what a class needs");
    }

    static ArchRule namesSayWhatAThingIs() {
        return classes().that().areTopLevelClasses().should(new ArchCondition<>("have a name that says something") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean good = !EMPTY_NAMES.matcher(type.getSimpleName()).matches();
                events.add(new SimpleConditionEvent(type, good, type.getName() + " says nothing"));
            }
        });
    }

    static ArchRule refusalsAreEnumsNamedSo() {
        return classes()
                .that()
                .implement(Refusal.class)
                .should()
                .beEnums()
                .andShould()
                .haveSimpleNameEndingWith("Refusal");
    }

    static ArchRule theServerDoesNotKnowTheConsole() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin..").or(resideInAPackage("dev.remit.ui..")));
    }

    private static DescribedPredicate<JavaMethod> writing() {
        return new DescribedPredicate<>("write") {
            @Override
            public boolean test(JavaMethod method) {
                if (method.isAnnotatedWith(Transactional.class)) {
                    return !method.getAnnotationOfType(Transactional.class).readOnly();
                }
                JavaClass owner = method.getOwner();
                return owner.isAnnotatedWith(Transactional.class)
                        && !owner.getAnnotationOfType(Transactional.class).readOnly();
            }
        };
    }

    /** Through calls inside the feature's own package, as deep as they go. */
    private static boolean reachesLedger(JavaMethod start) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(start));
        String home = start.getOwner().getPackageName();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            for (var call : unit.getCallsFromSelf()) {
                if (call.getTargetOwner().isEquivalentTo(Ledger.class)) {
                    return true;
                }
                if (call.getTargetOwner().getPackageName().startsWith(home)) {
                    call.getTarget().resolveMember().ifPresent(member -> open.push((JavaCodeUnit) member));
                }
            }
            unit.getMethodReferencesFromSelf().stream()
                    .filter(reference ->
                            reference.getTargetOwner().getPackageName().startsWith(home))
                    .forEach(reference -> reference.getTarget().resolveMember().ifPresent(open::push));
        }
        return false;
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
