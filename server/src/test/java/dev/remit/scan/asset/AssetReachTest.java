package dev.remit.scan.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.field.ConsentBasis;
import dev.remit.field.DataField;
import dev.remit.field.FieldDraft;
import dev.remit.field.FieldFilter;
import dev.remit.field.FieldQueries;
import dev.remit.field.FieldService;
import dev.remit.field.Masking;
import dev.remit.findings.CloseReason;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.risk.MarketingFunction;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.asset.ScannedField.Match;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Objects that hold a data asset, and the fields AI reaches there. */
@DatabaseTest
@RecordApplicationEvents
class AssetReachTest {

    private static final String PLACE = "crm.example.com";

    @Autowired
    ScanFixture fixture;

    @Autowired
    Workspaces workspaces;

    @Autowired
    CatalogService catalog;

    @Autowired
    FieldService fields;

    @Autowired
    FieldQueries known;

    @Autowired
    AssetLinkService service;

    @Autowired
    FieldMatchService matches;

    @Autowired
    AssetReachQueries queries;

    @Autowired
    AccessMapQueries access;

    @Autowired
    FindingQueries findings;

    @Autowired
    ApplicationEvents events;

    private final StubSystem system = StubSystem.start();
    private ScanFixture.Setting in;
    private Workspace here;
    private PersonId operations;
    private UUID asset;

    @BeforeEach
    void seen() {
        writes("Email_Address", "leadScore");
        in = fixture.open(system);
        here = in.ours();
        operations = here.person("Priya Anand", "marketing-operations");
        asset = here.as(operations, () -> catalog.addDataAsset("Newsletter contacts", DataClass.PERSONAL)
                .id());
        fixture.scan(in);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void theObjectThatItsNameSpeaksForIsSuggestedFirst() {
        List<LinkableObject> all = here.as(operations, () -> queries.linkable(asset, "", 20));
        assertThat(all.getFirst()).satisfies(first -> {
            assertThat(first.object().name()).isEqualTo("contacts");
            assertThat(first.suggested()).isTrue();
            assertThat(first.integrations()).isEqualTo(1);
        });
        assertThat(all).anyMatch(other -> !other.suggested());
        assertThat(here.as(operations, () -> queries.linkable(asset, "no such thing", 20)))
                .isEmpty();
    }

    @Test
    void aFieldThatIsReachedAndNotApprovedIsMarkedFoundAndPutRightByApproval() {
        UUID email = field("e-mail address", Set.of());
        assertThat(row().beyondFields()).isFalse();
        link();
        assertThat(row().beyondFields()).isTrue();
        assertThat(marked()).hasSize(1);
        assertThat(reach().fields()).singleElement().satisfies(reached -> {
            assertThat(reached.id()).isEqualTo(email);
            assertThat(reached.can()).containsExactly(Capability.CHANGE);
            assertThat(reached.whole()).isFalse();
            assertThat(reached.approved()).isFalse();
        });
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.closed()).isEmpty();
            assertThat(finding.details()).containsEntry("fields", "Newsletter contacts: e-mail address");
        });

        approve(email, "e-mail address", Set.of(MarketingFunction.CONTENT));
        assertThat(row().beyondFields()).isFalse();
        assertThat(marked()).isEmpty();
        assertThat(found().getFirst().closed().orElseThrow().reason()).isEqualTo(CloseReason.FIXED);

        approve(email, "e-mail address", Set.of());
        assertThat(found().getFirst().closed()).as("open again").isEmpty();
    }

    @Test
    void whoeverReachesTheWholeObjectReachesAllFieldsOfTheAsset() {
        new Acme()
                .agent("agent:7", "Writing agent", "user:1")
                .grant("agent:7", "SEE", "posts", "WORKSPACE")
                .answersFrom(system);
        fixture.scan(in);
        field("e-mail", Set.of());
        field("title", Set.of(MarketingFunction.CONTENT));
        here.as(operations, () -> service.link(asset, Set.of(object("posts"))));
        assertThat(reach().fields())
                .hasSize(2)
                .allMatch(ReachedField::whole)
                .extracting(ReachedField::approved)
                .containsExactly(false, true);
    }

    @Test
    void whatAPersonSaysOfAFieldOutlastsScans() {
        field("e-mail address", Set.of());
        link();
        assertThat(named("Email_Address").match()).isEqualTo(Match.BY_NAME);
        here.as(operations, () -> matches.match(asset, contacts(), "Email_Address", Optional.empty()));
        writes("Email_Address", "leadScore", "another");
        fixture.scan(in);
        assertThat(named("Email_Address").match()).isEqualTo(Match.REJECTED);
        assertThat(row().beyondFields()).isFalse();

        UUID score = field("rating", Set.of());
        here.as(operations, () -> matches.match(asset, contacts(), "leadScore", Optional.of(score)));
        fixture.scan(in);
        assertThat(named("leadScore")).satisfies(field -> {
            assertThat(field.match()).isEqualTo(Match.SAID);
            assertThat(field.field().orElseThrow().name()).isEqualTo("rating");
        });
        assertThat(row().beyondFields()).isTrue();
    }

    @Test
    void fieldsTheAssetDoesNotHaveAreAddedInOneGoApprovedForNothing() {
        field("e-mail address", Set.of(MarketingFunction.CONTENT));
        link();
        assertThat(summary()).isEqualTo(new AssetSummary(1, 1, 0, 1));
        assertThat(here.as(operations, () -> matches.addUnknown(asset))).isEqualTo(1);
        assertThat(here.as(operations, () -> known.list(FieldFilter.of(asset), Optional.empty(), 20)
                        .items()))
                .extracting(DataField::name)
                .containsExactly("e-mail address", "leadScore");
        assertThat(summary()).isEqualTo(new AssetSummary(1, 1, 1, 0));
        assertThat(here.as(operations, () -> matches.addUnknown(asset))).isZero();
    }

    @Test
    void whatIsGoneReachesNothing() {
        field("e-mail address", Set.of());
        link();
        new Acme().answersFrom(system);
        fixture.scan(in);
        assertThat(summary()).isEqualTo(new AssetSummary(1, 0, 0, 0));
        assertThat(found().getFirst().closed()).isPresent();
    }

    @Test
    void aLinkTakenBackLeavesNothingMarked() {
        UUID email = field("e-mail address", Set.of());
        link();
        assertThatThrownBy(() -> here.as(operations, () -> service.unlink(asset, contacts(), " ")))
                .hasMessageContaining("REASON_MISSING at reason");
        assertThatThrownBy(() -> here.as(
                        operations,
                        () -> service.unlink(asset, contacts(), "x".repeat(AssetLinkService.LONGEST_REASON + 1))))
                .hasMessageContaining("REASON_TOO_LONG at reason");
        here.as(operations, () -> service.unlink(asset, contacts(), "Another list"));
        assertThat(row().beyondFields()).isFalse();
        assertThat(summary()).isEqualTo(new AssetSummary(0, 0, 0, 0));
        here.as(operations, () -> fields.remove(email, "Not kept"));
    }

    @Test
    void severalObjectsAreLinkedAtOnceAndWhatIsReachedIsDrawnOnce() {
        field("e-mail address", Set.of());
        ScannedObject contacts = contacts();
        ScannedObject posts = object("posts");
        long before = events.stream(FieldReachChanged.class).count();
        here.as(operations, () -> service.link(asset, Set.of(contacts, posts)));
        assertThat(events.stream(FieldReachChanged.class).count() - before).isOne();
        assertThat(summary().objects()).isEqualTo(2);
        assertThat(row().beyondFields()).isTrue();
        assertThat(found()).hasSize(1);
    }

    /** The likely mistake: the same object for two assets, so that one field would be two. */
    @Test
    void anObjectHoldsOneAsset() {
        link();
        link();
        UUID other = here.as(operations, () -> catalog.addDataAsset("Leads", DataClass.PERSONAL)
                .id());
        assertThatThrownBy(() -> here.as(operations, () -> service.link(other, Set.of(contacts()))))
                .hasMessageContaining("OBJECT_TAKEN at object");
        assertThatThrownBy(() -> here.as(operations, () -> service.link(asset, Set.of(object("nothing")))))
                .hasMessageContaining("OBJECT_GONE at object");
        assertThatThrownBy(() -> here.as(operations, () -> service.link(asset, Set.of())))
                .hasMessageContaining("OBJECT_MISSING at object");
    }

    @Test
    void onlyWhoManagesTheCatalogueLinks() {
        PersonId marketer = here.person("Jonas Falk", "marketer");
        assertThatThrownBy(() -> here.as(marketer, () -> service.link(asset, Set.of(contacts()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> here.as(marketer, () -> queries.summary(asset)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherWorkspaceNeitherSeesNorLinksIt() {
        field("e-mail address", Set.of());
        link();
        assertThat(here.as(operations, () -> queries.field(asset, contacts(), "Email_Address")))
                .isPresent();
        Workspace other = workspaces.open();
        PersonId eve = other.person("Eve Else", "administrator");
        other.as(eve, () -> {
            assertThat(queries.summary(asset)).isEqualTo(new AssetSummary(0, 0, 0, 0));
            assertThat(queries.reach(asset, false, Optional.empty(), 20).items())
                    .isEmpty();
            assertThat(queries.field(asset, contacts(), "Email_Address")).isEmpty();
            UUID theirs = catalog.addDataAsset("Theirs", DataClass.PERSONAL).id();
            assertThatThrownBy(() -> service.link(theirs, Set.of(contacts()))).hasMessageContaining("OBJECT_GONE");
            assertThatThrownBy(() -> service.link(asset, Set.of(contacts()))).hasMessageContaining("ASSET_GONE");
        });
    }

    private void writes(String... names) {
        new Acme()
                .agent("agent:7", "Writing agent", "user:1")
                .grant("agent:7", "SEE", "posts", "WORKSPACE")
                .grant("agent:7", "CHANGE", "contacts", List.of(names), PLACE)
                .answersFrom(system);
    }

    private ScannedObject contacts() {
        return here.as(
                operations,
                () -> queries.linkable(asset, "contacts", 1).getFirst().object());
    }

    private ScannedObject object(String name) {
        ScannedObject like = here.as(operations, () -> queries.linkable(asset, "posts", 1))
                .getFirst()
                .object();
        return new ScannedObject(like.connection(), like.place(), like.kind(), name);
    }

    private void link() {
        here.as(operations, () -> service.link(asset, Set.of(contacts())));
    }

    private UUID field(String name, Set<MarketingFunction> functions) {
        return here.as(operations, () -> fields.add(draft(name, functions)));
    }

    private void approve(UUID id, String name, Set<MarketingFunction> functions) {
        here.as(operations, () -> fields.change(id, draft(name, functions)));
    }

    private FieldDraft draft(String name, Set<MarketingFunction> functions) {
        return new FieldDraft(
                asset,
                name,
                new DataField.Particulars(
                        DataClass.PERSONAL,
                        ConsentBasis.CONSENT,
                        "EU",
                        Optional.empty(),
                        Masking.NONE,
                        "",
                        Optional.empty()),
                functions);
    }

    private AccessRow row() {
        return here.as(in.cio(), () -> access.list(AccessFilter.none(), Optional.empty(), 1)
                .items()
                .getFirst());
    }

    private List<AccessRow> marked() {
        AccessFilter filter = AccessFilter.none().only(AccessFilter.Only.UNAPPROVED_FIELDS);
        return here.as(in.cio(), () -> access.list(filter, Optional.empty(), 20).items());
    }

    private AssetReach reach() {
        return here.as(
                in.cio(),
                () -> queries.reach(asset, false, Optional.empty(), 20).items().getFirst());
    }

    private ScannedField named(String name) {
        return here.as(in.cio(), () -> queries.fields(asset, false, Optional.empty(), 20).items().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private AssetSummary summary() {
        return here.as(in.cio(), () -> queries.summary(asset));
    }

    private List<Finding> found() {
        return here.as(in.cio(), () -> findings.list(FindingFilter.all(), Optional.empty(), 50).items().stream()
                .filter(finding -> finding.kind() == FindingKind.NOT_APPROVED_FIELDS)
                .toList());
    }
}
