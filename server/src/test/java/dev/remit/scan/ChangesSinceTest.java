package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.identity.PersonId;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.ChangesSince;
import dev.remit.scan.access.FactChange;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What is known otherwise of AI than it was at a moment, over several scans. */
@DatabaseTest
class ChangesSinceTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    ScanQueries queries;

    @Autowired
    Workspaces workspaces;

    private final StubSystem system = StubSystem.start();
    private Setting in;
    private Instant first;

    @BeforeEach
    void scan() {
        in = fixture.open(system);
        new Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "Writing agent", "user:1")
                .grant("user:1", "CHANGE", "posts", "OWN")
                .grant("user:1", "SEE", "pages", "TENANT")
                .grant("user:5", "SEE", "people", "TENANT")
                .answersFrom(system);
        first = fixture.scan(in).finishedAt().orElseThrow();
    }

    @AfterEach
    void close() {
        system.close();
    }

    private Instant drift() {
        new Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "Writing agent", "user:1")
                .agent("agent:8", "Sending agent", "user:1")
                .grant("user:1", "CHANGE", "posts", "TENANT")
                .grant("user:1", "SEE", "pages", "OWN")
                .answersFrom(system);
        return fixture.scan(in).finishedAt().orElseThrow();
    }

    @Test
    void whatIsNewWiderNarrowerOrGoneSinceIsToldOnceHoweverManyScansThereWere() {
        Instant second = drift();
        fixture.scan(in);
        List<FactChange> changes = changes(first);
        assertThat(changes).extracting(FactChange::type).containsExactlyInAnyOrder("principal", "grant", "grant");
        assertThat(changes).filteredOn(FactChange::wider).singleElement().satisfies(change -> {
            assertThat(change.fields().get("resource")).containsExactly("posts");
            assertThat(change.narrower()).isFalse();
            assertThat(change.nameOf(change.principal())).isEqualTo("Mara Editor");
        });
        assertThat(changes).filteredOn(FactChange::narrower).hasSize(1);
        assertThat(changes(second)).isEmpty();
    }

    @Test
    void whatIsBackAsItWasIsNoChange() {
        drift();
        new Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "Writing agent", "user:1")
                .grant("user:1", "CHANGE", "posts", "OWN")
                .grant("user:1", "SEE", "pages", "TENANT")
                .grant("user:5", "SEE", "people", "TENANT")
                .answersFrom(system);
        fixture.scan(in);
        assertThat(changes(first)).isEmpty();
    }

    @Test
    void itIsReadAPageAtATimeAndSaysWhatNobodyLookedAt() {
        drift();
        List<FactChange> paged = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            ChangesSince page = as(() -> queries.changesSince(first, Set.of(), from, 1));
            page.changes().items().forEach(change -> paged.add(change.fact()));
            cursor = page.changes().next();
        } while (cursor.isPresent());
        assertThat(paged).isEqualTo(changes(first));

        ChangesSince.Reading before = as(() -> queries.changesSince(Instant.EPOCH, Set.of(), Optional.empty(), 5))
                .systems()
                .getFirst();
        assertThat(before.before()).isEmpty();
        assertThat(before.unread()).isFalse();
        ChangesSince.Reading later = as(() -> queries.changesSince(
                        Instant.parse("2999-01-01T00:00:00Z"), Set.of(in.connection()), Optional.empty(), 5))
                .systems()
                .getFirst();
        assertThat(later.unread()).isTrue();
    }

    @Test
    void onlyWhoMayReadConnectionsIsToldAndNobodyOfAnotherWorkspace() {
        drift();
        PersonId marketer = in.ours().person("Jonas Falk", "marketer");
        assertThatThrownBy(
                        () -> in.ours().as(marketer, () -> queries.changesSince(first, Set.of(), Optional.empty(), 5)))
                .isInstanceOf(AccessDeniedException.class);
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        ChangesSince seen =
                theirs.as(stranger, () -> queries.changesSince(first, Set.of(in.connection()), Optional.empty(), 5));
        assertThat(seen.systems()).isEmpty();
        assertThat(seen.changes().items()).isEmpty();
    }

    private List<FactChange> changes(Instant since) {
        return as(() -> queries.changesSince(since, Set.of(), Optional.empty(), 50)).changes().items().stream()
                .map(ChangesSince.Change::fact)
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
