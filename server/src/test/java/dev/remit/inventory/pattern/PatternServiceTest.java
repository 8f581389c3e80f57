package dev.remit.inventory.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.ApprovalStep;
import dev.remit.approval.ApprovalStep.Deciders;
import dev.remit.approval.Snapshot;
import dev.remit.catalog.DataClass;
import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.risk.TierExplanation;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class PatternServiceTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PatternService patterns;

    @Autowired
    UseCaseQueries queries;

    @Autowired
    IntakeService intake;

    @Autowired
    IntakeQueries drafts;

    @Autowired
    UseCaseService useCases;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    OwnershipService ownership;

    @Autowired
    RegisterQueries register;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompt-to-approval", "recommendation", "shared-enrichment", "autonomous-agent", "sandbox"})
    void aRequestHeadsForWhatItsPatternSaidAndNeedsAllThatTheSameAnswersNeed(String key) {
        PatternPreview preview = company.workspace.as(company.marketer, () -> patterns.preview(key));
        Map<String, List<String>> answers = complete(preview.pattern());
        UseCaseId with = company.workspace.as(company.marketer, () -> patterns.start(key, named("With", answers)));
        Map<String, List<String>> same = new HashMap<>(preview.pattern().answers());
        same.putAll(answers);
        UseCaseId without = company.workspace.as(company.marketer, () -> intake.start(named("Without", same)));

        TierExplanation heading = draft(with).heading();
        assertThat(heading).isEqualTo(draft(without).heading());
        assertThat(heading.tier()).isEqualTo(preview.tier().tier());
        assertThat(heading.fired()).containsAll(preview.tier().fired());
        List<Deciders> needed = decisions(without);
        assertThat(decisions(with)).isEqualTo(needed).hasSize(preview.steps().size());
    }

    @Test
    void aPreviewNamesWhatTheRulesOfTheWorkspaceAskForAndWhatIsLeftToSay() {
        PatternPreview agent = company.workspace.as(company.marketer, () -> patterns.preview("autonomous-agent"));
        assertThat(agent.tier().tier().code()).isEqualTo("high");
        assertThat(agent.steps()).hasSize(5);
        assertThat(agent.workingHours()).isEqualTo(40);
        assertThat(agent.filled()).isGreaterThan(8);
        assertThat(agent.left()).isGreaterThan(3);
        PatternPreview sandbox = company.workspace.as(company.marketer, () -> patterns.preview("sandbox"));
        assertThat(sandbox.tier().tier().code()).isEqualTo("minimal");
        assertThat(sandbox.steps()).hasSize(1);
    }

    @Test
    void whatAPatternFillsInSaysSoUntilItIsAnsweredByHand() {
        UseCaseId id = started("sandbox");
        assertThat(draft(id).byPattern("autonomy")).isTrue();
        assertThat(draft(id).byPattern("name")).isFalse();
        company.workspace.as(company.marketer, () -> {
            intake.save(id, "autonomy", List.of("recommend"), 1);
            intake.save(id, "autonomy", List.of("draft"), 2);
        });
        assertThat(draft(id).byPattern("autonomy")).isFalse();
        assertThat(company.acts(id.ref()))
                .containsExactly(
                        "use-case.answered", "use-case.answered", "use-case.pattern-taken", "use-case.started");
    }

    @Test
    void whomAPatternAsksForHasToBeNamed() {
        UseCaseId id = complete("autonomous-agent", Map.of());
        company.own(id);
        assertThatThrownBy(() -> company.workspace.as(company.marketer, () -> useCases.submit(id)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.problems()).hasSize(1);
                    assertThat(e.first().refusal()).isEqualTo(InventoryRefusal.PATTERN_NEEDS);
                    assertThat(e.first().field()).contains("consulted");
                    assertThat(e.first().args()).containsExactly("Autonomous agent", "Knows the people it deals with");
                });
    }

    @Test
    void aSandboxWithPersonalDataSaysThatItNoLongerFitsToReviewersToo() {
        UseCaseId id =
                complete("sandbox", Map.of("data", List.of(company.asset("Subscriber profiles", DataClass.PERSONAL))));
        assertThat(misfits(id)).containsExactly("It reads personal data, and a sandbox names nobody");
        submit(id);
        assertThat(shown(id))
                .containsExactly("Sandbox", "No longer fits: It reads personal data, and a sandbox names nobody");
        assertThat(decisions(id)).as("what personal data brings").hasSize(2);
    }

    @Test
    void aRecommendationThatActsAloneNoLongerFitsFromTheChangeOn() {
        UseCaseId id = complete("recommendation", Map.of());
        submit(id);
        assertThat(fit(id).fits()).isTrue();
        company.workspace.as(
                company.marketer,
                () -> useCases.change(
                        id,
                        1,
                        Map.of(
                                "autonomy", List.of("act-alone"),
                                "changes", List.of("campaigns"),
                                "systems", List.of("Mail"),
                                "fallback", List.of("yes"),
                                "fallback-how", List.of("The shift lead")),
                        "Nobody has time to look"));
        assertThat(fit(id).broken()).isTrue();
        assertThat(misfits(id)).hasSize(1).allSatisfy(why -> assertThat(why).startsWith("It carries out"));
    }

    @Test
    void whatNobodyKnowsIsDoubtfulAndNotBroken() {
        UseCaseId id = complete("sandbox", Map.of("dependency", List.of("unknown")));
        assertThat(fit(id).broken()).isFalse();
        assertThat(fit(id).misfits()).containsExactly(new PatternFit.Misfit("Work depends on it", true));
    }

    @Test
    void aSandboxStaysAnExperiment() {
        UseCaseId id = complete("sandbox", Map.of());
        submit(id);
        company.decideAll(id, dev.remit.approval.Decision.Outcome.APPROVED);
        move(id, Lane.EXPERIMENT);
        assertThat(fit(id).fits()).isTrue();
        move(id, Lane.PRODUCTION);
        assertThat(misfits(id)).containsExactly("It is in use, and a sandbox is an experiment");
    }

    @Test
    void takenOutOfItsPatternItIsHeldToNoneAndTheReasonIsKept() {
        UseCaseId id = complete("sandbox", Map.of());
        assertThatThrownBy(() -> company.workspace.as(company.marketer, () -> patterns.leave(id, " ")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.first().refusal()).isEqualTo(InventoryRefusal.REASON_MISSING));
        company.workspace.as(company.marketer, () -> patterns.leave(id, "It has grown up"));
        assertThat(company.workspace.as(company.marketer, () -> queries.fit(id)))
                .isEmpty();
        assertThat(draft(id).values("autonomy")).as("answers stay").containsExactly("draft");
        assertThat(company.acts(id.ref())).startsWith("use-case.pattern-left");
        assertThatThrownBy(() -> company.workspace.as(company.marketer, () -> patterns.leave(id, "Again")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.first().refusal()).isEqualTo(InventoryRefusal.PATTERN_NONE));
    }

    @Test
    void onlyItsAuthorAndWhoManagesUseCasesTakeItOut() {
        UseCaseId id = complete("sandbox", Map.of());
        submit(id);
        var other = company.workspace.person("Mette Holm", "marketer");
        assertThatThrownBy(() -> company.workspace.as(other, () -> patterns.leave(id, "Mine is better")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.first().refusal()).isEqualTo(InventoryRefusal.NOT_YOURS));
        company.workspace.as(company.operations, () -> patterns.leave(id, "It has grown up"));
    }

    @Test
    void whoMayNotAskForUseCasesStartsNone() {
        assertThatThrownBy(() ->
                        company.workspace.as(company.legal, () -> patterns.start("sandbox", IntakePrefill.empty())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(company.workspace.as(company.legal, patterns::all)).hasSize(5);
    }

    @Test
    void nextDoorItIsNotThere() {
        UseCaseId id = complete("sandbox", Map.of());
        Company neighbour = new InventoryFixture(beans).open();
        for (Runnable act :
                List.<Runnable>of(() -> queries.fit(id), () -> patterns.leave(id, "Theirs, and I want it gone"))) {
            assertThatThrownBy(() -> neighbour.workspace.as(neighbour.operations, act::run))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.first().refusal()).isEqualTo(InventoryRefusal.NOT_FOUND));
        }
        assertThat(fit(id).fits()).isTrue();
    }

    @Test
    void theRegisterIsNarrowedDownToWhatWasMadeFromAPattern() {
        UseCaseId sandbox = complete("sandbox", Map.of());
        submit(sandbox);
        company.submitted("Made from none");
        List<RegisterRow> rows = company.workspace.as(company.cmo, () -> register.list(
                        RegisterFilter.NONE.withPatterns(Set.of("sandbox", "recommendation")),
                        RegisterSort.DEFAULT,
                        Optional.empty(),
                        10)
                .items());
        assertThat(rows).extracting(RegisterRow::id).containsExactly(sandbox);
        assertThat(rows.getFirst().pattern()).contains("sandbox v1");
    }

    private UseCaseId started(String key) {
        return company.workspace.as(
                company.marketer,
                () -> patterns.start(key, new IntakePrefill("Trial", Map.of(), List.of(), Optional.empty())));
    }

    /** Everything that is asked, on top of what the pattern fills in. */
    private UseCaseId complete(String key, Map<String, List<String>> more) {
        Pattern pattern = company.workspace
                .as(company.marketer, () -> patterns.preview(key))
                .pattern();
        Map<String, List<String>> answers = complete(pattern);
        answers.putAll(more);
        return company.workspace.as(company.marketer, () -> patterns.start(key, named("Trial", answers)));
    }

    private Map<String, List<String>> complete(Pattern pattern) {
        boolean personal = pattern.facts().of(dev.remit.risk.Fact.DATA).contains("personal");
        Map<String, List<String>> answers = new HashMap<>(Map.of(
                "problem", List.of("It takes a day"),
                "outcome", List.of("It takes an hour"),
                "tools", List.of(company.tool("Microsoft Copilot")),
                "data",
                        List.of(
                                personal
                                        ? company.asset("Profiles", DataClass.PERSONAL)
                                        : company.asset("Results", DataClass.INTERNAL)),
                "vendor-training", List.of("no"),
                "practices", List.of("none")));
        Map.of(
                        "function", "analytics",
                        "vulnerable", "no",
                        "profiling", "no",
                        "decides", "nothing",
                        "spends", "no",
                        "dependency", "no",
                        "changes", "nothing",
                        "systems", "CRM",
                        "fallback-how", "The shift lead")
                .forEach((question, value) -> {
                    if (!pattern.answers().containsKey(question)) {
                        answers.put(question, List.of(value));
                    }
                });
        return answers;
    }

    private static IntakePrefill named(String name, Map<String, List<String>> answers) {
        return new IntakePrefill(name, answers, List.of(), Optional.empty());
    }

    private IntakeDraft draft(UseCaseId id) {
        return company.workspace.as(company.marketer, () -> drafts.draft(id));
    }

    private PatternFit fit(UseCaseId id) {
        return company.workspace.as(company.marketer, () -> queries.fit(id)).orElseThrow();
    }

    private List<String> misfits(UseCaseId id) {
        return fit(id).misfits().stream().map(PatternFit.Misfit::because).toList();
    }

    private void submit(UseCaseId id) {
        company.workspace.as(company.marketer, () -> {
            ownership.replace(
                    id.ref(),
                    Stream.concat(
                                    company.owners(company.cmo).stream(),
                                    Stream.of(
                                            new Assignment(Duty.CONSULTED, company.privacy),
                                            new Assignment(Duty.INFORMED, company.operations)))
                            .toList());
            useCases.submit(id);
        });
    }

    /** Submits it if it was not, and tells who has to decide, in order. */
    private List<Deciders> decisions(UseCaseId id) {
        if (draft(id).useCase().state().open()) {
            submit(id);
        }
        return company.approval(id).round().steps().stream()
                .map(ApprovalStep::deciders)
                .toList();
    }

    private List<String> shown(UseCaseId id) {
        return company.approval(id).round().snapshot().facts().stream()
                .filter(fact -> fact.key().equals("pattern"))
                .map(Snapshot.Fact::values)
                .findFirst()
                .orElseThrow();
    }

    private void move(UseCaseId id, Lane lane) {
        company.workspace.as(company.operations, () -> lifecycle.move(id, lane, "Because it is so"));
    }
}
