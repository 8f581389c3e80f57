package dev.remit.inventory;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.DecisionService;
import dev.remit.approval.Reassignments;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.identity.Memberships;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.rollback.RollbackService;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.access.AccessDeniedException;

/** Whatever anybody in a company can do to one use case and to what decisions on it rest on, at random. */
final class RandomActs {

    private final Random random;
    private final Company company;
    private final UseCaseId id;
    private final UUID asset;
    private final PersonId admin;
    private final Map<PersonId, Set<String>> reviewers = new LinkedHashMap<>();
    private final List<PersonId> writers = new ArrayList<>();
    private final UseCaseService useCases;
    private final RollbackService rollbacks;
    private final IntakeService intake;
    private final LifecycleService lifecycle;
    private final UseCaseQueries queries;
    private final IntakeQueries drafts;
    private final OwnershipService ownership;
    private final CatalogService catalog;
    private final DecisionService decisions;
    private final Reassignments reassignments;
    private final Memberships memberships;

    RandomActs(long seed, Company company, UseCaseId id, BeanFactory beans) {
        this.random = new Random(seed);
        this.company = company;
        this.id = id;
        this.asset = UUID.fromString(company.asset("Help pages", DataClass.PUBLIC));
        this.admin = company.workspace.person("Ada Admin", "administrator");
        company.reviewers().forEach((person, role) -> reviewers.put(person, Set.of(role)));
        PersonId editor = company.workspace.person("Ed Itor", "marketing-operations", "brand-reviewer");
        reviewers.put(editor, Set.of("marketing-operations", "brand-reviewer"));
        writers.addAll(List.of(company.marketer, company.operations, editor));
        useCases = beans.getBean(UseCaseService.class);
        rollbacks = beans.getBean(RollbackService.class);
        intake = beans.getBean(IntakeService.class);
        lifecycle = beans.getBean(LifecycleService.class);
        queries = beans.getBean(UseCaseQueries.class);
        drafts = beans.getBean(IntakeQueries.class);
        ownership = beans.getBean(OwnershipService.class);
        catalog = beans.getBean(CatalogService.class);
        decisions = beans.getBean(DecisionService.class);
        reassignments = beans.getBean(Reassignments.class);
        memberships = beans.getBean(Memberships.class);
    }

    /** Everybody who may decide, or could again, with the roles they hold at the moment. */
    Map<PersonId, Set<String>> reviewers() {
        return reviewers;
    }

    /** One act; whether it was refused is nobody's business here. */
    void act() {
        try {
            switch (random.nextInt(20)) {
                case 0, 1 -> change();
                case 2 -> company.workspace.as(one(writers), () -> useCases.withdraw(id, "Not now"));
                case 3, 4 -> submit();
                case 5 -> pass();
                case 6 -> classify();
                case 7 -> manage();
                case 8 ->
                    company.workspace.as(one(writers), () -> {
                        rollbacks.rollback(
                                id, 1 + random.nextInt(queries.get(id).version()), "As before");
                    });
                case 9 -> roles();
                case 10 -> reassign();
                default -> decide();
            }
        } catch (RefusedException | AccessDeniedException no) {
            // refused or not, the law holds afterwards
        }
    }

    private void change() {
        PersonId by = one(writers);
        company.workspace.as(by, () -> {
            useCases.change(id, queries.get(id).version(), answers(), "It is different");
        });
    }

    private Map<String, List<String>> answers() {
        return switch (random.nextInt(5)) {
            case 0 -> Map.of("problem", List.of("Problem " + random.nextInt(3)));
            case 1 -> Map.of("autonomy", List.of("recommend"), "decides", List.of("nothing"), "spends", List.of("no"));
            case 2 -> Map.of("autonomy", List.of("draft"));
            case 3 -> Map.of("name", List.of("Name " + random.nextInt(3)));
            default -> Map.of("value", List.of(String.valueOf(random.nextInt(5))));
        };
    }

    private void submit() {
        PersonId by = one(writers);
        company.workspace.as(by, () -> {
            Map<String, List<String>> answers = answers();
            Map<String, SavedAnswer> saved = drafts.draft(id).answers();
            answers.forEach((question, values) -> intake.save(
                    id,
                    question,
                    values,
                    saved.containsKey(question) ? saved.get(question).revision() : 0));
        });
        company.workspace.as(one(writers), () -> {
            useCases.submit(id);
        });
    }

    private void pass() {
        PersonId by = random.nextBoolean() ? company.marketer : company.operations;
        Duty duty = List.of(Duty.ACCOUNTABLE, Duty.EXECUTIVE_OWNER, Duty.TECHNICAL_OWNER)
                .get(random.nextInt(3));
        PersonId to = List.of(company.cmo, company.cio, company.security).get(random.nextInt(3));
        company.workspace.as(by, () -> {
            if (random.nextInt(5) == 0) {
                ownership.unassign(id.ref(), duty, to);
            } else {
                ownership.assign(id.ref(), duty, to);
            }
        });
    }

    private void classify() {
        DataClass to = List.of(DataClass.PUBLIC, DataClass.INTERNAL, DataClass.PERSONAL, DataClass.SENSITIVE)
                .get(random.nextInt(4));
        company.workspace.as(company.cio, () -> catalog.classify(asset, to, "Looked again"));
    }

    private void manage() {
        company.workspace.as(company.operations, () -> {
            switch (random.nextInt(4)) {
                case 0 -> lifecycle.suspend(id, "Stop");
                case 1 -> lifecycle.move(id, Lane.values()[random.nextInt(3)], "Go");
                case 2 -> useCases.reopen(id, "A doubt");
                default -> lifecycle.resume(id, "Go on");
            }
        });
    }

    private void roles() {
        PersonId person = one(List.of(company.brand, company.legal, company.security, company.cmo));
        Set<String> full = Set.of(company.reviewers().get(person));
        Set<String> to = reviewers.get(person).equals(full) && random.nextInt(3) == 0 ? Set.of("auditor") : full;
        company.workspace.as(admin, () -> memberships.changeRoles(person, to));
        reviewers.put(person, to);
    }

    private void reassign() {
        Approval now = company.approval(id);
        UUID step = now.current().map(ApprovalStep::id).orElseGet(UUID::randomUUID);
        PersonId to = one(List.copyOf(reviewers.keySet()));
        company.workspace.as(company.operations, () -> reassignments.give(now.id(), step, to, "Nobody else can"));
    }

    private void decide() {
        Approval now = company.approval(id);
        PersonId person = now.current()
                .flatMap(step -> reviewers.entrySet().stream()
                        .filter(r -> step.names(r.getKey(), r.getValue()))
                        .map(Map.Entry::getKey)
                        .reduce((a, b) -> random.nextBoolean() ? a : b))
                .orElse(company.cmo);
        ApprovalStep step = now.round().undecided().orElse(now.round().steps().getLast());
        String hash = now.round().hash();
        Outcome outcome =
                random.nextInt(12) > 1 ? Outcome.APPROVED : one(List.of(Outcome.DECLINED, Outcome.CHANGES_REQUESTED));
        company.workspace.as(person, () -> {
            step.openChecks().forEach(c -> decisions.check(now.id(), step.id(), hash, c.key(), "Seen"));
            decisions.decide(now.id(), step.id(), hash, outcome, "Because it is so");
        });
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
