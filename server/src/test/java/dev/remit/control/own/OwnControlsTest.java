package dev.remit.control.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.control.ControlCounts;
import dev.remit.control.ControlEntry;
import dev.remit.control.ControlEvidence;
import dev.remit.control.ControlEvidenceService;
import dev.remit.control.ControlFilter;
import dev.remit.control.ControlOrigin;
import dev.remit.control.ControlQueries;
import dev.remit.control.ControlRoundsFixture;
import dev.remit.control.UseCaseControls.Standing;
import dev.remit.control.library.EvidenceAsked;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Problem;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class OwnControlsTest {

    static final String INTERNAL = "use_case.audience == \"internal\"";

    @Autowired
    ApplicationContext beans;

    @Autowired
    OwnControlService service;

    @Autowired
    ControlQueries queries;

    Company company;
    UseCaseId aid;

    @BeforeEach
    void openCompany() {
        company = new InventoryFixture(beans).open();
        aid = company.submitted("Reply drafting");
    }

    @Test
    void anOwnControlAppliesWhereItsRuleSaysAndSaysWhy() {
        add(draft("BRAND-01", INTERNAL));
        add(draft("BRAND-02", "use_case.audience == \"customers\""));
        assertThat(standing("BRAND-01")).get().satisfies(one -> assertThat(
                        one.judgement().known())
                .containsExactly(Map.entry("use_case.audience", "internal")));
        assertThat(applying()).contains("BRAND-01", "GV-02").doesNotContain("BRAND-02");
    }

    @Test
    void itIsShownByEvidenceCountedInListsAndAnswersItsParts() {
        long before = answering("eu-ai-act", "Article 14").applies();
        add(draft("BRAND-01", INTERNAL));
        company.workspace.as(company.marketer, () -> beans.getBean(ControlEvidenceService.class)
                .give(aid, "BRAND-01", new ControlEvidence.Draft("Read by two", "", Optional.empty())));
        ControlRoundsFixture.follow(beans);
        assertThat(entry("BRAND-01").counts().valid()).isEqualTo(1);
        assertThat(entry("BRAND-01").origin()).isEqualTo(ControlOrigin.OWN);
        assertThat(answering("eu-ai-act", "Article 14").applies()).isEqualTo(before + 1);
        assertThat(listed(ControlOrigin.OWN)).containsExactly("BRAND-01");
    }

    @Test
    void aChangeIsJudgedAgainAndStandsInTheLedger() {
        add(draft("BRAND-01", INTERNAL));
        ControlRoundsFixture.follow(beans);
        assertThat(entry("BRAND-01").counts().applies()).isEqualTo(1);
        OwnControlDraft elsewhere = draft("BRAND-01", "use_case.audience == \"customers\"");
        company.workspace.as(company.legal, () -> service.change(1, elsewhere));
        assertThat(applying()).doesNotContain("BRAND-01");
        ControlRoundsFixture.follow(beans);
        assertThat(entry("BRAND-01").counts().applies()).isZero();
        assertThat(entry("GV-02").counts().applies()).as("all others stay").isEqualTo(1);
        assertThatThrownBy(() -> company.workspace.as(company.legal, () -> service.change(1, elsewhere)))
                .satisfies(refused(OwnControlRefusal.CHANGED_MEANWHILE));
        assertThat(acts()).startsWith("control.changed", "control.added");
    }

    @Test
    void switchingOffTakesExactlyThatControlAwayAndNamesWhoAndWhy() {
        ControlRoundsFixture.follow(beans);
        List<String> before = applying();
        company.workspace.as(company.legal, () -> service.switchOff("GV-02", "The group's own rules hold"));
        assertThat(applying())
                .containsExactlyElementsOf(
                        before.stream().filter(key -> !key.equals("GV-02")).toList());
        assertThat(entry("GV-02").off()).get().satisfies(off -> {
            assertThat(off.by()).isEqualTo(company.legal);
            assertThat(off.reason()).isEqualTo("The group's own rules hold");
        });
        assertThat(entry("GV-02").counts()).as("at once").isEqualTo(ControlCounts.NONE);
        assertThat(listed(ControlOrigin.OFF)).containsExactly("GV-02");
        assertThatThrownBy(() -> company.workspace.as(company.legal, () -> service.switchOff("GV-02", "Again")))
                .satisfies(refused(OwnControlRefusal.SWITCHED_ALREADY));
        company.workspace.as(company.privacy, () -> service.switchOn("GV-02", "They do not"));
        assertThat(applying()).isEqualTo(before);
        assertThat(acts()).startsWith("control.switched-on", "control.switched-off");
    }

    @Test
    void switchingOffWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> company.workspace.as(company.legal, () -> service.switchOff("GV-02", " ")))
                .satisfies(refused(OwnControlRefusal.REASON_MISSING));
        assertThat(applying()).contains("GV-02");
    }

    @Test
    void everythingThatIsWrongIsNamedAtItsField() {
        OwnControlDraft wrong = new OwnControlDraft(
                "BR-1",
                Optional.empty(),
                " ",
                "x".repeat(2_001),
                Optional.of(Lane.PRODUCTION),
                "Everywhere",
                "use_case.audience == \"nobody\"",
                Optional.of(EvidenceAsked.Kind.TEST),
                "A test",
                Optional.of(99),
                "",
                Map.of("eu-ai-act", List.of("Article 999")));
        assertThatThrownBy(() -> add(wrong))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .extracting(problem -> problem.field().orElseThrow())
                        .containsExactly("key", "title", "area", "text", "when", "months", "maps"));
        assertThatThrownBy(() -> add(draft("BRAND-01", "use_case.approved")))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .extracting(Problem::refusal)
                        .containsExactly(OwnControlRefusal.FACT_NOT_KNOWN));
        add(draft("BRAND-01", INTERNAL));
        assertThatThrownBy(() -> add(draft("BRAND-01", INTERNAL))).satisfies(refused(OwnControlRefusal.KEY_TAKEN));
    }

    @Test
    void beforeItIsSavedOneSeesToHowManyUseCasesItWouldApply() {
        company.submitted("Another one");
        company.draft("Idea");
        ControlTrial trial = company.workspace.as(company.legal, () -> service.tryOut(draft("BRAND-01", INTERNAL)));
        assertThat(trial).isEqualTo(new ControlTrial(2, 0, 2, true));
        assertThat(listed(ControlOrigin.OWN)).isEmpty();
    }

    @Test
    void whoMayNotManageControlsIsDenied() {
        assertThatThrownBy(() -> company.workspace.as(company.marketer, () -> service.add(draft("BRAND-01", INTERNAL))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> company.workspace.as(company.brand, () -> service.switchOff("GV-02", "No")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theNeighboursControlsAndSwitchesAreTheirs() {
        add(draft("BRAND-01", INTERNAL));
        company.workspace.as(company.legal, () -> service.switchOff("GV-02", "The group's own rules hold"));
        Company neighbour = new InventoryFixture(beans).open();
        assertThat(neighbour.workspace.as(neighbour.legal, () -> queries.find("BRAND-01")))
                .isEmpty();
        assertThat(neighbour
                        .workspace
                        .as(neighbour.legal, () -> queries.find("GV-02"))
                        .orElseThrow()
                        .off())
                .isEmpty();
        assertThatThrownBy(() ->
                        neighbour.workspace.as(neighbour.legal, () -> service.change(1, draft("BRAND-01", INTERNAL))))
                .satisfies(refused(OwnControlRefusal.NO_SUCH_CONTROL));
    }

    private static OwnControlDraft draft(String key, String when) {
        return OwnControlDrafts.of(key, when);
    }

    private void add(OwnControlDraft draft) {
        company.workspace.as(company.legal, () -> service.add(draft));
    }

    private List<String> applying() {
        return company.workspace.as(company.cio, () -> queries.of(aid)).orElseThrow().applying().stream()
                .map(one -> one.judgement().control().key())
                .toList();
    }

    private Optional<Standing> standing(String key) {
        return company.workspace.as(company.cio, () -> queries.of(aid)).orElseThrow().standings().stream()
                .filter(one -> one.judgement().control().key().equals(key))
                .findFirst();
    }

    private ControlEntry entry(String key) {
        return company.workspace.as(company.cio, () -> queries.find(key)).orElseThrow();
    }

    private List<String> listed(ControlOrigin origin) {
        ControlFilter filter = new ControlFilter(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(origin));
        return company.workspace.as(company.cio, () -> queries.library(filter)).stream()
                .map(one -> one.control().key())
                .toList();
    }

    private ControlCounts answering(String framework, String ref) {
        return company.workspace.as(company.cio, () -> queries.coverage(framework)).stream()
                .filter(part -> part.part().ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .counts();
    }

    private List<String> acts() {
        return company.acts(new dev.remit.shared.SubjectRef(
                dev.remit.shared.SubjectKind.WORKSPACE,
                company.workspace.tenant().value()));
    }

    private static Consumer<Throwable> refused(Refusal refusal) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.first().refusal())
                .isEqualTo(refusal));
    }
}
