package dev.remit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules, as objects, so that a test can hold them against the product and against their violations alike. */
public final class HouseRules {

    /** Public service methods that ask for no permission, and why that is right. */
    static final Map<String, String> OPEN_METHODS = Map.of();

    /** Service methods that change state and leave no evidence themselves, and why that is right. */
    static final Map<String, String> SILENT_METHODS = Map.of(
            "BulkAssignments.assign", "changes each by OwnershipService, which leaves the evidence",
            "BulkAssignments.undo", "the same",
            "SuggestedOwners.confirm", "the same",
            "BulkDecisions.approve", "decides each by DecisionService, which leaves the evidence",
            "RollbackService.rollback", "appends by the register's Entries, as every act on a use case does",
            "PromptImport.read", "saves drafts, each of which leaves its own",
            "PromptUses.mark", "one's own bookmark, which governs nothing");

    /** Beans that other features and the console can have and that ask for no permission, and why that is right. */
    static final Map<String, String> OPEN_BEANS = Map.ofEntries(
            Map.entry("Accounts", "sign-in accounts, for the embedded provider, set-up and demo, before anybody acts"),
            Map.entry("Acting", "how jobs begin; the console may act as the member who asks only"),
            Map.entry("AnswerRules", "checks answers; holds nothing"),
            Map.entry("ApprovalPlans", "which workflow holds, in the transaction of a request, whose service asked"),
            Map.entry("Calendars", "deadlines by the workspace's calendar, for the approvals that ask"),
            Map.entry("ClientSecret", "the console's and its provider's, never outside the process"),
            Map.entry("ControlDays", "says which day it is"),
            Map.entry("ControlLibrary", "the controls; holds nothing of any workspace"),
            Map.entry("ApprovedTools", "in the transaction of a decision or a finding, whose service asked"),
            Map.entry("CatalogDay", "says which day it is"),
            Map.entry("FieldReaches", "in the transaction of a scan or of somebody's word, whose service asked"),
            Map.entry("SheetFile", "writes the file of a service that asked"),
            Map.entry("ExpiredAnswers", "in the round of a job, or in the transaction of an answer that was given"),
            Map.entry("OverdueRetirements", "in the round of a job"),
            Map.entry("OverdueReviews", "in the round of a job"),
            Map.entry("Patterns", "the patterns; holds nothing of any workspace"),
            Map.entry("ConnectionRuns", "lends a connection to a scan, whose service asked"),
            Map.entry("CurrentTenant", "says which workspace it is; setting it is tenancy's own"),
            Map.entry("CurrentUser", "says who acts"),
            Map.entry("EvidenceFiles", "in the transaction of an evidence, or of a query, whose service asked"),
            Map.entry("Facts", "turns answers into facts; holds nothing"),
            Map.entry("DecisionRights", "who decides, in the transaction of a decision, whose service asked"),
            Map.entry("Fingerprints", "recognises products; holds nothing of any workspace"),
            Map.entry("IntegrationLinks", "in the transaction of a finding, whose service asked"),
            Map.entry("KnownFacts", "facts of use cases, in the transaction of a decision, whose service asked"),
            Map.entry("KnownIntegrations", "in the transaction of a finding, whose service asked"),
            Map.entry("HeldUseCases", "in the transaction of a decision, whose service asked"),
            Map.entry("KnownTools", "in the transaction of a scan"),
            Map.entry("ToolUses", "in the transaction of a scan or finding, or of a query that asked"),
            Map.entry("LocalRecognitions", "in the transaction of a scan, or of a query that asked"),
            Map.entry("StandIns", "whom somebody stands in for, for the approvals that ask"),
            Map.entry("KnownUseCases", "in a query that asked, or in the round of a job"),
            Map.entry("Ledger", "appends in the transaction of an act that asked; the console may not"),
            Map.entry("Outbox", "takes what events say, in the transaction of an act that asked"),
            Map.entry("Playbooks", "what to do about each kind of incident; holds nothing of any workspace"),
            Map.entry("OwnedThings", "which things need owners, in the transaction of an act whose service asked"),
            Map.entry("People", "names of colleagues, whom everybody in a workspace may know"),
            Map.entry("Questionnaire", "the questions; holds nothing of any workspace"),
            Map.entry("Revocations", "ends approvals in the transaction of the kill switch, whose service asked"),
            Map.entry("RiskEngine", "computes; holds nothing"),
            Map.entry("Schedules", "plans jobs for services that asked"),
            Map.entry("SignIns", "before anybody acts, for the sign-in"),
            Map.entry("TenantRoundBoundary", "visits every workspace for jobs, and shows nothing"),
            Map.entry("Tenants", "the registry for set-up and jobs; the console reads its own workspace's particulars"),
            Map.entry("WorkspaceControls", "in the transaction of a query that asked, or in the round of a job"),
            Map.entry("VagueRounds", "looks for vague ownership for a job, and shows nothing"),
            Map.entry("UseCasesAtWork", "in the transaction of a scan or finding, whose service asked"));

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

    static ArchRule otherBeansAreNobodyElsesBusiness() {
        return classes()
                .that()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .areNotAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and(are(seenByOtherFeatures()))
                .should(new ArchCondition<>("be named with a reason") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean named = OPEN_BEANS.containsKey(type.getSimpleName());
                        events.add(new SimpleConditionEvent(type, named, type.getName() + " asks for no permission"));
                    }
                })
                .because("what others can call checks permissions, or is named in this test with a reason");
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
                        boolean recorded = reaches(method, Ledger.class) || SILENT_METHODS.containsKey(name(method));
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

    static ArchRule refusalsAreEnumsNamedSo() {
        return classes()
                .that()
                .implement(Refusal.class)
                .should()
                .beEnums()
                .andShould()
                .haveSimpleNameEndingWith("Refusal");
    }

    /** Held against the server here, and against the console, which breaks it, in the console's tests. */
    public static ArchRule theServerDoesNotKnowTheConsole() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin..").or(resideInAPackage("dev.remit.ui..")));
    }

    /** In a feature's own package, or in one that it opens by name. */
    static DescribedPredicate<JavaClass> seenByOtherFeatures() {
        return DescribedPredicate.describe(
                "seen by other features",
                type -> type.getPackageName().matches("dev\\.remit\\.\\w+")
                        || type.getPackage().isAnnotatedWith(NamedInterface.class));
    }

    /** By its annotation, or by hand. */
    private static DescribedPredicate<JavaMethod> writing() {
        return DescribedPredicate.describe("write", method -> {
            if (method.isAnnotatedWith(Transactional.class)) {
                return !method.getAnnotationOfType(Transactional.class).readOnly();
            }
            JavaClass owner = method.getOwner();
            return owner.isAnnotatedWith(Transactional.class)
                    ? !owner.getAnnotationOfType(Transactional.class).readOnly()
                    : reaches(method, TransactionTemplate.class);
        });
    }

    /** Through calls inside the feature's own package, as deep as they go. */
    private static boolean reaches(JavaMethod start, Class<?> wanted) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(start));
        String home = start.getOwner().getPackageName();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            for (JavaCodeUnitAccess<?> access : accesses(unit)) {
                if (access.getTargetOwner().isEquivalentTo(wanted)) {
                    return true;
                }
                if (access.getTargetOwner().getPackageName().startsWith(home)) {
                    access.getTarget().resolveMember().ifPresent(open::push);
                }
            }
        }
        return false;
    }

    /** Calls, and what is handed on to be called. */
    private static List<JavaCodeUnitAccess<?>> accesses(JavaCodeUnit unit) {
        return Stream.<JavaCodeUnitAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                .toList();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
