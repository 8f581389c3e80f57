package dev.remit.inventory;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Decision;
import dev.remit.approval.DecisionService;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.pattern.PatternService;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** A workspace with a person for each role, and use cases in any state. */
public final class InventoryFixture {

    private final Workspaces workspaces;
    private final IntakeService intake;
    private final PatternService patterns;
    private final UseCaseService useCases;
    private final OwnershipService ownership;
    private final CatalogService catalog;
    private final ApprovalQueries approvals;
    private final DecisionService decisions;
    private final LedgerQueries ledger;

    public InventoryFixture(ApplicationContext beans) {
        workspaces = beans.getBean(Workspaces.class);
        intake = beans.getBean(IntakeService.class);
        patterns = beans.getBean(PatternService.class);
        useCases = beans.getBean(UseCaseService.class);
        ownership = beans.getBean(OwnershipService.class);
        catalog = beans.getBean(CatalogService.class);
        approvals = beans.getBean(ApprovalQueries.class);
        decisions = beans.getBean(DecisionService.class);
        ledger = beans.getBean(LedgerQueries.class);
    }

    public Company open() {
        return new Company(workspaces.open());
    }

    /** One workspace and its people. */
    public final class Company {

        public final Workspace workspace;
        public final PersonId marketer;
        public final PersonId operations;
        public final PersonId brand;
        public final PersonId cmo;
        public final PersonId cio;
        public final PersonId legal;
        public final PersonId privacy;
        public final PersonId security;

        Company(Workspace workspace) {
            this.workspace = workspace;
            marketer = workspace.person("Jonas Falk", "marketer");
            operations = workspace.person("Priya Anand", "marketing-operations");
            brand = workspace.person("Lena Voss", "brand-reviewer");
            legal = workspace.person("Ole Brandt", "legal-reviewer");
            privacy = workspace.person("Amara Diallo", "privacy-reviewer");
            security = workspace.person("Sami Koski", "security-reviewer");
            cmo = workspace.person("Ines Calvert", "cmo");
            cio = workspace.person("Tomasz Wrede", "cio");
        }

        /** Answers to everything that is asked about an internal drafting aid. */
        public Map<String, List<String>> answers(String name) {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            answers.put("name", List.of(name));
            answers.put("problem", List.of("First answers take nine hours"));
            answers.put("outcome", List.of("Under two hours by March"));
            answers.put("function", List.of("service"));
            answers.put("audience", List.of("internal"));
            answers.put("tools", List.of(tool("Zendesk AI agent")));
            answers.put("data", List.of(asset("Help pages", DataClass.PUBLIC)));
            answers.put("vendor-training", List.of("no"));
            answers.put("autonomy", List.of("draft"));
            answers.put("practices", List.of("none"));
            answers.put("dependency", List.of("no"));
            return answers;
        }

        public String tool(String name) {
            return workspace.as(
                    marketer, () -> catalog.addTool(name, Optional.empty()).id().toString());
        }

        public String asset(String name, DataClass dataClass) {
            return workspace.as(
                    marketer, () -> catalog.addDataAsset(name, dataClass).id().toString());
        }

        public UseCaseId draft(String name) {
            Map<String, List<String>> answers = answers(name);
            return workspace.as(
                    marketer, () -> intake.start(new IntakePrefill("", answers, List.of(), Optional.empty())));
        }

        /** Started from a pattern, with everything answered that is asked about an internal drafting aid. */
        public UseCaseId draftFrom(String pattern, String name) {
            IntakePrefill known = new IntakePrefill(name, answers(name), List.of(), Optional.empty());
            return workspace.as(marketer, () -> patterns.start(pattern, known));
        }

        public void own(UseCaseId id) {
            own(id, marketer);
        }

        /** Says who stands for it, as who may. */
        public void own(UseCaseId id, PersonId asked) {
            workspace.as(asked, () -> ownership.replace(id.ref(), owners(cmo)));
        }

        /** Everybody without whom nothing is decided. */
        public List<Assignment> owners(PersonId accountable) {
            return List.of(
                    new Assignment(Duty.RESPONSIBLE, marketer),
                    new Assignment(Duty.ACCOUNTABLE, accountable),
                    new Assignment(Duty.EXECUTIVE_OWNER, accountable),
                    new Assignment(Duty.OPERATIONAL_OWNER, operations),
                    new Assignment(Duty.TECHNICAL_OWNER, cio));
        }

        public UseCaseId submitted(String name) {
            UseCaseId id = draft(name);
            own(id);
            workspace.as(marketer, () -> {
                useCases.submit(id);
            });
            return id;
        }

        public UseCaseId approved(String name) {
            UseCaseId id = submitted(name);
            decideAll(id, Decision.Outcome.APPROVED);
            return id;
        }

        /** Everyone whose turn it is checks everything and decides. */
        public void decideAll(UseCaseId id, Decision.Outcome outcome) {
            for (Approval now = approval(id); now.state() == Approval.State.OPEN; now = approval(id)) {
                decide(now, outcome);
            }
        }

        /** Whoever's turn it is checks everything and decides. */
        public void decide(Approval approval, Decision.Outcome outcome) {
            ApprovalStep step = approval.current().orElseThrow();
            String hash = approval.round().hash();
            PersonId reviewer = reviewers().entrySet().stream()
                    .filter(r ->
                            approval.turnOf(r.getKey(), Set.of(r.getValue())).isPresent())
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            workspace.as(reviewer, () -> {
                step.openChecks()
                        .forEach(check ->
                                decisions.check(approval.id(), step.id(), hash, check.key(), "Seen in the draft"));
                decisions.decide(approval.id(), step.id(), hash, outcome, "Because it is so");
            });
        }

        /** Those who decide, each with the one role they hold. */
        public Map<PersonId, String> reviewers() {
            Map<PersonId, String> reviewers = new LinkedHashMap<>();
            reviewers.put(brand, "brand-reviewer");
            reviewers.put(legal, "legal-reviewer");
            reviewers.put(privacy, "privacy-reviewer");
            reviewers.put(security, "security-reviewer");
            reviewers.put(cmo, "cmo");
            reviewers.put(cio, "cio");
            return reviewers;
        }

        public Approval approval(UseCaseId id) {
            return workspace.as(cio, () -> approvals.history(id.ref())).getFirst();
        }

        /** What the ledger says of it, newest first. */
        public List<String> acts(SubjectRef subject) {
            return workspace.as(cio, () -> ledger.timeline(subject, Optional.empty(), 200).items().stream()
                    .map(r -> r.act().name())
                    .toList());
        }
    }
}
