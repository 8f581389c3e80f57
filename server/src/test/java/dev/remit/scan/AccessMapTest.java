package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessFilter.Only;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessPicture;
import dev.remit.scan.access.AccessRow;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The access map is narrowed down, found in, and drawn. */
@DatabaseTest
class AccessMapTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    AccessMapQueries access;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestDatabase database;

    private final StubSystem system = StubSystem.start();
    private Setting in;

    @BeforeEach
    void scan() {
        in = fixture.open(system);
        company().answersFrom(system);
        fixture.scan(in);
    }

    @AfterEach
    void close() {
        system.close();
    }

    private static Acme company() {
        return new Acme()
                .person("user:1", "Mara Editor")
                .plugin("plugin:ai-engine", "AI Engine", "chatgpt.com")
                .agent("agent:7", "Crème writing agent", "user:1")
                .agent("agent:8", "Sending agent", "user:2")
                .grant("user:1", "CHANGE", "posts", "WORKSPACE")
                .grant("user:1", "SEE", "people", "TENANT")
                .grant("user:2", "TRIGGER", "mails", List.of("subject"), "api.mail.example.test");
    }

    @Test
    void wordsAreFoundByTheirBeginningInAnyOrderWithoutAccents() {
        assertThat(found("creme")).containsExactly("Crème writing agent");
        assertThat(found("AGE writ")).containsExactly("Crème writing agent");
        assertThat(found("agent")).containsExactly("Crème writing agent", "Sending agent");
        assertThat(found("writing sending")).isEmpty();
        assertThat(found("riting")).isEmpty();
    }

    @Test
    void whatIsCalledOtherwiseIsFoundByItsNewNameOnly() {
        new Acme().agent("agent:7", "Headline agent", "user:1").answersFrom(system);
        fixture.scan(in);
        assertThat(found("headline")).containsExactly("Headline agent");
        assertThat(found("writing")).isEmpty();
    }

    /** Sees personal data and changes public posts: neither makes it one that changes personal data. */
    @Test
    void whatItCanDoAndHowDelicateTheDataIsHasToMeetInOneStatement() {
        sensitivity("people", "PERSONAL");
        sensitivity("posts", "PUBLIC");
        assertThat(found(with(Set.of(Capability.SEE), Set.of(Grant.Sensitivity.PERSONAL))))
                .hasSize(1);
        assertThat(found(with(Set.of(Capability.CHANGE), Set.of(Grant.Sensitivity.PERSONAL))))
                .isEmpty();
        assertThat(found(with(Set.of(Capability.CHANGE, Capability.SEE), Set.of(Grant.Sensitivity.PERSONAL))))
                .containsExactly("Crème writing agent");
        assertThat(found(with(Set.of(), Set.of(Grant.Sensitivity.UNKNOWN))))
                .as("not known is a value one can look for")
                .containsExactly("AI Engine");
    }

    @Test
    void nobodysProductAndNobodysResponsibilityAreLookedFor() {
        assertThat(found(AccessFilter.none().only(Only.UNKNOWN_VENDOR)))
                .containsExactly("Crème writing agent", "Sending agent");
        assertThat(found(AccessFilter.none().only(Only.WITHOUT_OWNER))).hasSize(3);
        var summary = as(() -> access.summary());
        assertThat(summary.unknownVendor()).isEqualTo(2);
        assertThat(summary.withoutOwner()).isEqualTo(3);
    }

    @Test
    void thePictureSaysTheSameAsTheRowsAndFollowsACredentialIntoTheOtherSystem() {
        AccessPicture picture = as(() -> access.picture(AccessFilter.none()));
        for (Capability can : Capability.values()) {
            int drawn = picture.flows().stream()
                    .filter(flow -> flow.can().equals(Optional.of(can)))
                    .mapToInt(AccessPicture.Flow::integrations)
                    .sum();
            assertThat(drawn)
                    .as("%s, each in one system only", can)
                    .isEqualTo(as(() -> access.summary()).byCapability().get(can));
        }
        assertThat(picture.flows())
                .filteredOn(flow -> flow.can().equals(Optional.of(Capability.TRIGGER)))
                .singleElement()
                .satisfies(flow -> {
                    assertThat(flow.system().orElseThrow().name()).isEqualTo("api.mail.example.test");
                    assertThat(flow.system().orElseThrow().connection()).isEmpty();
                    assertThat(flow.ai().orElseThrow().recognised()).isFalse();
                });
    }

    @Test
    void thePictureShowsOnlyWhatIsFiltered() {
        assertThat(as(() -> access.picture(AccessFilter.that(Capability.CHANGE)))
                        .flows())
                .extracting(AccessPicture.Flow::can)
                .containsOnly(Optional.of(Capability.CHANGE));
        assertThat(as(() -> access.picture(AccessFilter.none().withText("nothing of the kind"))))
                .isEqualTo(new AccessPicture(List.of(), 0, 0));
    }

    @Test
    void ofManyTheLargestHaveNamesAndTheOthersAreCounted() {
        Acme many = company();
        for (int n = 0; n < 40; n++) {
            many.agent("agent:n" + n, "Agent number " + n, "user:1");
        }
        many.answersFrom(system);
        fixture.scan(in);
        AccessPicture picture = as(() -> access.picture(AccessFilter.none()));
        assertThat(picture.ais()).isEqualTo(43);
        assertThat(picture.otherAis()).isEqualTo(43 - AccessPicture.MOST);
        assertThat(picture.flows().stream().flatMap(flow -> flow.ai().stream()).distinct())
                .hasSize(AccessPicture.MOST);
        assertThat(picture.flows().stream()
                        .filter(flow -> flow.can().equals(Optional.of(Capability.CHANGE)))
                        .mapToInt(AccessPicture.Flow::integrations)
                        .sum())
                .isEqualTo(as(() -> access.summary()).byCapability().get(Capability.CHANGE));
    }

    @Test
    void whatNobodyCouldSeeIsDrawnAsThat() {
        new Acme().agent("agent:9", "Newcomer", "user:9").answersFrom(system);
        system.says("/grants", 403, "application/json", "{}");
        fixture.scan(in);
        assertThat(as(() -> access.picture(AccessFilter.none().withText("newcomer")))
                        .flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.can()).isEmpty());
    }

    @Test
    void onlyWhoMayReadConnectionsSeesTheMapAndNobodyOfAnotherWorkspace() {
        PersonId marketer = in.ours().person("Jonas Falk", "marketer");
        assertThatThrownBy(() -> in.ours().as(marketer, () -> access.picture(AccessFilter.none())))
                .isInstanceOf(AccessDeniedException.class);
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> access.picture(AccessFilter.none()))
                        .flows())
                .isEmpty();
        assertThat(theirs.as(stranger, () -> access.list(AccessFilter.none().withText("agent"), Optional.empty(), 10))
                        .items())
                .isEmpty();
    }

    private void sensitivity(String resource, String sensitivity) {
        database.asSuperuser()
                .sql("""
                        update integration_access a set sensitivity = ? from integration i
                         where i.id = a.integration_id and i.connection_id = ? and a.resource = ?""")
                .params(sensitivity, in.connection().value(), resource)
                .update();
        database.asSuperuser().sql("""
                        update integration_reach r set sensitivities = array(select distinct a.sensitivity from integration_access a
                             where a.integration_id = r.integration_id and a.capability = r.capability and a.elsewhere = r.elsewhere)
                          from integration i where i.id = r.integration_id and i.connection_id = ?""").param(in.connection().value()).update();
    }

    private static AccessFilter with(Set<Capability> can, Set<Grant.Sensitivity> sensitivities) {
        return new AccessFilter("", Set.of(), can, sensitivities, Set.of());
    }

    private List<String> found(String text) {
        return found(AccessFilter.none().withText(text));
    }

    private List<String> found(AccessFilter filter) {
        List<String> names = as(() -> access.list(filter, Optional.empty(), 50)).items().stream()
                .map(AccessRow::name)
                .toList();
        assertThat(as(() -> access.count(filter))).isEqualTo(names.size());
        return names;
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
