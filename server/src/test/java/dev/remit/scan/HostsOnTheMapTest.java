package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.plugin.Capability;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessPicture.Flow;
import dev.remit.scan.access.AccessPicture.Target;
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

/** An agent sends mails with a credential for another system. Once that system is connected too, the map has it once. */
@DatabaseTest
class HostsOnTheMapTest {

    private static final String HOST = "api.mail.example.test";

    @Autowired
    ScanFixture fixture;

    @Autowired
    AccessMapQueries access;

    @Autowired
    ConnectionService connections;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestDatabase database;

    private final StubSystem site = StubSystem.start();
    private final StubSystem mail = StubSystem.start();
    private Setting in;

    @BeforeEach
    void scan() {
        in = fixture.open(site);
        new Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "Writing agent", "user:1")
                .agent("agent:8", "Sending agent", "user:2")
                .grant("user:1", "CHANGE", "posts", "WORKSPACE")
                .grant("user:2", "TRIGGER", "mails", List.of("subject"), HOST)
                .answersFrom(site);
        fixture.scan(in);
        new Acme().agent("agent:1", "Mailing agent", "user:9").answersFrom(mail);
    }

    @AfterEach
    void close() {
        site.close();
        mail.close();
    }

    @Test
    void aHostThatNobodyReadsIsASystemOfItsOwn() {
        assertThat(sentThrough()).containsExactly(new Target(HOST, Optional.empty()));
    }

    @Test
    void aHostThatAConnectionReadsIsThatConnectionInThePicture() {
        ConnectionId mailing = connect(in.ours(), "Mailing", "https://" + HOST + "/v3");
        assertThat(sentThrough()).containsExactly(new Target("Mailing", Optional.of(mailing)));
        assertThat(as(() -> access.picture(AccessFilter.none())).systems())
                .as("the site and the mailing")
                .isEqualTo(2);
    }

    /** What is clicked in the picture opens the list: it has to hold what was drawn. */
    @Test
    void theListOfASystemHasWhoeverActsThereFromAnotherOne() {
        ConnectionId mailing = connect(in.ours(), "Mailing", "https://" + HOST + "/v3");
        assertThat(of(mailing)).containsExactlyInAnyOrder("Mailing agent", "Sending agent");
        assertThat(of(in.connection())).containsExactlyInAnyOrder("Writing agent", "Sending agent");
        assertThat(as(() -> access.byConnection()))
                .as("the figure is the list's")
                .containsEntry(mailing, 2)
                .containsEntry(in.connection(), 2);
    }

    /** The most likely mistake: two accounts of one service answer at one host. */
    @Test
    void whichOfTwoAccountsIsMeantTheHostDoesNotSay() {
        ConnectionId one = connect(in.ours(), "Mailing, Norway", "https://" + HOST);
        ConnectionId two = connect(in.ours(), "Mailing, Sweden", "https://" + HOST);
        assertThat(sentThrough()).containsExactly(new Target(HOST, Optional.empty()));
        assertThat(of(one)).containsExactly("Mailing agent");
        as(() -> {
            connections.remove(two, "Sold");
            return null;
        });
        assertThat(sentThrough()).containsExactly(new Target("Mailing, Norway", Optional.of(one)));
    }

    @Test
    void aConnectionOfAnotherWorkspaceIsNotNamed() {
        Workspace theirs = workspaces.open();
        connect(theirs, "Their mailing", "https://" + HOST);
        assertThat(sentThrough()).containsExactly(new Target(HOST, Optional.empty()));
    }

    private ConnectionId connect(Workspace workspace, String name, String address) {
        Setting there = fixture.connect(
                workspace, workspace.equals(in.ours()) ? in.cio() : workspace.person("A Stranger", "cio"), name, mail);
        fixture.scan(there);
        database.asSuperuser()
                .sql(
                        "update connection set settings = settings || jsonb_build_object('url', cast(? as text)) where id = ?")
                .params(address, there.connection().value())
                .update();
        return there.connection();
    }

    private List<Target> sentThrough() {
        return as(() -> access.picture(AccessFilter.that(Capability.TRIGGER).withText("sending"))).flows().stream()
                .map(Flow::system)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> of(ConnectionId connection) {
        AccessFilter filter = new AccessFilter("", Set.of(connection), Set.of(), Set.of(), Set.of());
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
