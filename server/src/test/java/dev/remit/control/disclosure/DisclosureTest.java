package dev.remit.control.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.control.disclosure.DisclosureDraft.Marking;
import dev.remit.control.disclosure.DisclosureDraft.Medium;
import dev.remit.control.disclosure.DisclosureDraft.Nature;
import dev.remit.control.disclosure.DisclosureDraft.Trait;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Page;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class DisclosureTest {

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    @Autowired
    ApplicationContext beans;

    @Autowired
    DisclosureService service;

    @Autowired
    DisclosureQueries queries;

    @Autowired
    DisclosureImport imports;

    @Autowired
    DisclosureExport exports;

    Company company;

    @BeforeEach
    void openCompany() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void anEntryWaitsUntilSomebodyElseApprovesIt() {
        PersonId both = company.workspace.person("Nadia Okafor", "administrator");
        DisclosureId id = company.workspace.as(both, () -> service.add(chat("Support chat")));
        assertThat(get(id).state()).isEqualTo(Disclosure.State.WAITING);
        assertThatThrownBy(() -> company.workspace.as(both, () -> service.approve(id, 1)))
                .satisfies(refused(DisclosureRefusal.NOT_YOUR_OWN));
        company.workspace.as(company.legal, () -> service.approve(id, 1));
        assertThat(get(id).decided().orElseThrow().by()).isEqualTo(company.legal);
        assertThat(company.acts(id.ref())).containsExactly("disclosure.approved", "disclosure.entered");
    }

    @Test
    void whatIsWrittenAnewWaitsAgainAndAnApprovalOfWhatChangedMeanwhileIsRefused() {
        DisclosureId id = add(chat("Support chat"));
        company.workspace.as(company.legal, () -> service.approve(id, 1));
        company.workspace.as(company.operations, () -> service.change(id, 1, film("Support chat")));
        assertThat(get(id).state()).isEqualTo(Disclosure.State.WAITING);
        assertThat(get(id).version()).isEqualTo(2);
        assertThatThrownBy(() -> company.workspace.as(company.legal, () -> service.approve(id, 1)))
                .satisfies(refused(DisclosureRefusal.CHANGED_MEANWHILE));
        assertThatThrownBy(() -> company.workspace.as(company.marketer, () -> service.change(id, 1, chat("x"))))
                .satisfies(refused(DisclosureRefusal.CHANGED_MEANWHILE));
    }

    @Test
    void whatIsSentBackSaysWhyAndWhatHasEndedFreesItsName() {
        DisclosureId id = add(chat("Support chat"));
        company.workspace.as(company.brand, () -> service.sendBack(id, 1, "The notice stands too low"));
        assertThat(get(id).state()).isEqualTo(Disclosure.State.RETURNED);
        assertThatThrownBy(() -> add(chat("support CHAT"))).satisfies(refused(DisclosureRefusal.NAME_TAKEN));
        company.workspace.as(company.marketer, () -> service.end(id, "Switched off"));
        assertThat(names(DisclosureFilter.all())).isEmpty();
        assertThat(add(chat("support CHAT"))).isNotEqualTo(id);
        assertThatThrownBy(() -> company.workspace.as(company.marketer, () -> service.end(id, "again")))
                .satisfies(refused(DisclosureRefusal.ENDED));
    }

    @Test
    void everythingThatIsWrongIsNamedAtItsField() {
        DisclosureDraft wrong = new DisclosureDraft(
                " ",
                DisclosureDraft.Kind.ASSET,
                "x".repeat(501),
                Optional.of(new UseCaseId(new java.util.UUID(7, 7))),
                Nature.GENERATED,
                Medium.TEXT,
                Set.of(Trait.DEEP_FAKE, Trait.OBVIOUS),
                true,
                "",
                Marking.WATERMARK,
                "",
                TODAY.minusDays(2));
        assertThatThrownBy(() -> add(wrong)).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.problems())
                .extracting(p -> p.field().orElseThrow())
                .containsExactly("name", "reason", "location", "proof", "traits", "traits", "review-on", "use-case"));
    }

    @Test
    void theRegisterIsFoundByWordsNatureLabelAndUseCaseAndGoesOnWhereAPageEnded() {
        UseCaseId useCase = company.submitted("Reply drafting");
        add(chat("Alpha chat"));
        DisclosureDraft film = film("Beta film");
        add(film);
        add(new DisclosureDraft(
                "Gamma film",
                film.kind(),
                "",
                Optional.of(useCase),
                film.nature(),
                film.medium(),
                Set.of(),
                false,
                "Nobody takes it for real",
                Marking.NONE,
                "",
                TODAY));
        assertThat(names(with("film", Optional.empty(), false, Optional.empty())))
                .containsExactly("Beta film", "Gamma film");
        assertThat(names(with("", Optional.of(true), false, Optional.empty())))
                .containsExactly("Alpha chat", "Beta film");
        assertThat(names(with("", Optional.empty(), true, Optional.empty()))).containsExactly("Gamma film");
        assertThat(names(with("", Optional.empty(), false, Optional.of(useCase))))
                .containsExactly("Gamma film");
        Page<Disclosure> first =
                company.workspace.as(company.cio, () -> queries.list(DisclosureFilter.all(), Optional.empty(), 2));
        assertThat(company.workspace
                        .as(company.cio, () -> queries.list(DisclosureFilter.all(), first.next(), 2))
                        .items())
                .extracting(d -> d.said().name())
                .containsExactly("Gamma film");
        assertThat(company.workspace.as(company.cio, () -> queries.count(DisclosureFilter.all())))
                .hasValue(3);
    }

    @Test
    void whoMayNotWriteOrApproveIsDeniedAndTheNeighbourFindsNothing() {
        DisclosureId id = add(chat("Support chat"));
        PersonId auditor = company.workspace.person("Elin Auditor", "auditor");
        assertThatThrownBy(() -> company.workspace.as(auditor, () -> service.add(chat("Other"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> company.workspace.as(company.operations, () -> service.approve(id, 1)))
                .isInstanceOf(AccessDeniedException.class);
        Company neighbour = new InventoryFixture(beans).open();
        assertThat(neighbour.workspace.<Optional<Disclosure>>as(neighbour.legal, () -> queries.find(id)))
                .isEmpty();
        assertThatThrownBy(() -> neighbour.workspace.as(neighbour.legal, () -> service.approve(id, 1)))
                .satisfies(refused(DisclosureRefusal.NOT_FOUND));
    }

    @Test
    void aFileIsImportedWholeOrNotAtAllAndWhatIsWrongIsNamedByItsLine() {
        UseCaseId useCase = company.submitted("Reply drafting");
        String header =
                text(company.workspace.as(company.marketer, imports::template)).strip();
        String good = "Chat,channel,/help,reply DRAFTING,interacting,text,,yes,They write with it,none,," + TODAY;
        String bad = "chat,shop,,Nobody,drawn,text,deep fake;odd,perhaps,,watermark,,soon";
        byte[] file = bytes(header + "\r\n" + good + "\r\n" + bad + "\r\n");
        List<DisclosureImport.Row> seen = company.workspace.as(company.marketer, () -> imports.preview(file));
        assertThat(seen.getFirst().problems()).isEmpty();
        assertThat(seen.getLast().line()).isEqualTo(3);
        assertThat(seen.getLast().problems())
                .extracting(p -> p.field().orElseThrow())
                .contains("kind", "use-case", "nature", "traits", "label", "review-on", "reason", "proof", "name");
        assertThatThrownBy(() -> company.workspace.as(company.marketer, () -> imports.run(file)))
                .satisfies(refused(DisclosureRefusal.IMPORT_HAS_PROBLEMS));
        assertThat(names(DisclosureFilter.all())).isEmpty();
        byte[] mended = bytes(header + "\r\n" + good + "\r\n");
        assertThat(company.workspace.<Integer>as(company.marketer, () -> imports.run(mended)))
                .isEqualTo(1);
        assertThat(names(with("", Optional.empty(), false, Optional.of(useCase))))
                .containsExactly("Chat");
    }

    @Test
    void whatIsExportedCanBeImportedAgain() {
        DisclosureId id = add(film("Film"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        company.workspace.as(company.marketer, () -> exports.csv(DisclosureFilter.all(), out));
        company.workspace.as(company.marketer, () -> service.end(id, "Moved"));
        assertThat(company.workspace.<Integer>as(company.marketer, () -> imports.run(out.toByteArray())))
                .isEqualTo(1);
        DisclosureDraft again = company.workspace
                .as(company.cio, () -> queries.list(DisclosureFilter.all(), Optional.empty(), 1))
                .items()
                .getFirst()
                .said();
        assertThat(again).isEqualTo(film("Film"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static DisclosureFilter with(
            String text, Optional<Boolean> label, boolean due, Optional<UseCaseId> useCase) {
        return new DisclosureFilter(text, Optional.empty(), Optional.empty(), label, due, useCase);
    }

    private List<String> names(DisclosureFilter filter) {
        return company.workspace.as(company.cio, () -> queries.list(filter, Optional.empty(), 10)).items().stream()
                .map(d -> d.said().name())
                .toList();
    }

    private DisclosureId add(DisclosureDraft draft) {
        return company.workspace.as(company.marketer, () -> service.add(draft));
    }

    private Disclosure get(DisclosureId id) {
        return company.workspace.as(company.cio, () -> queries.find(id)).orElseThrow();
    }

    private static DisclosureDraft chat(String name) {
        return new DisclosureDraft(
                name,
                DisclosureDraft.Kind.CHANNEL,
                "https://www.example.com/help",
                Optional.empty(),
                Nature.INTERACTING,
                Medium.TEXT,
                Set.of(),
                true,
                "People write with it",
                Marking.NONE,
                "",
                TODAY.plusMonths(6));
    }

    private static DisclosureDraft film(String name) {
        return new DisclosureDraft(
                name,
                DisclosureDraft.Kind.ASSET,
                "",
                Optional.empty(),
                Nature.GENERATED,
                Medium.VIDEO,
                Set.of(Trait.DEEP_FAKE),
                true,
                "It shows a person who was never there",
                Marking.CONTENT_CREDENTIALS,
                "C2PA manifest 7f3a",
                TODAY.plusMonths(6));
    }

    private static Consumer<Throwable> refused(Refusal refusal) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.first().refusal())
                .isEqualTo(refusal));
    }
}
