package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFact;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was not seen again is gone, not confirmed, or simply known, depending on how its question was answered. */
@DatabaseTest
class CompletenessTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    AccessMapQueries access;

    private final StubSystem system = StubSystem.start();
    private Setting in;

    @BeforeEach
    void open() {
        in = fixture.open(system);
        both().answersFrom(system);
        fixture.scan(in);
    }

    @AfterEach
    void close() {
        system.close();
    }

    private static Acme agent() {
        return new Acme().agent("agent:7", "Writing agent", "user:1");
    }

    private static Acme both() {
        return agent().grant("agent:7", "CHANGE", "posts", "OWN").grant("agent:7", "TRIGGER", "mails", "OWN");
    }

    @Test
    void aRightThatAPartialAnswerDoesNotShowAgainIsNotConfirmedSinceAndNotGone() {
        agent().grant("agent:7", "CHANGE", "posts", "OWN")
                .grantsInPart("One user could not be read")
                .answersFrom(system);
        fixture.scan(in);
        assertThat(cell(Capability.TRIGGER).answer()).isEqualTo(AccessCell.Answer.CAN);
        assertThat(cell(Capability.TRIGGER).unconfirmedSince()).isPresent();
        assertThat(cell(Capability.CHANGE).unconfirmedSince()).isEmpty();
        assertThat(facts())
                .extracting(AccessFact::resource, f -> f.unconfirmedSince().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("posts", false),
                        org.assertj.core.groups.Tuple.tuple("mails", true));
    }

    @Test
    void itIsNotConfirmedSinceTheFirstScanThatDidNotSeeItAndConfirmedOnceItIsSeen() {
        agent().grantsInPart("One user could not be read").answersFrom(system);
        fixture.scan(in);
        var since = cell(Capability.TRIGGER).unconfirmedSince();
        fixture.scan(in);
        assertThat(cell(Capability.TRIGGER).unconfirmedSince()).isEqualTo(since).isPresent();
        both().answersFrom(system);
        Scan third = fixture.scan(in);
        assertThat(cell(Capability.TRIGGER).unconfirmedSince()).isEmpty();
        assertThat(third.drift()).as("doubt is not drift").contains(new Scan.Drift(1, 0, 0, 0));
    }

    @Test
    void anAnswerWithinALimitEndsWhatItDoesNotShowAndLeavesOpenWhatItCannotKnow() {
        agent().grant("agent:7", "CHANGE", "posts", "OWN")
                .grantsWithin("Rights that plug-ins added are not translated")
                .answersFrom(system);
        assertThat(fixture.scan(in).state()).isEqualTo(ScanState.FINISHED);
        assertThat(facts()).extracting(AccessFact::resource).containsExactly("posts");
        assertThat(cell(Capability.TRIGGER).answer()).isEqualTo(AccessCell.Answer.UNKNOWN);
        assertThat(cell(Capability.TRIGGER).gap())
                .contains(Coverage.partial("Rights that plug-ins added are not translated"));
    }

    @Test
    void underAQuestionThatWasForbiddenNothingIsConfirmed() {
        both().answersFrom(system);
        system.says("/grants", 403, "application/json", "{}");
        fixture.scan(in);
        assertThat(cell(Capability.CHANGE).unconfirmedSince()).isPresent();
        both().answersFrom(system);
        fixture.scan(in);
        assertThat(cell(Capability.CHANGE).unconfirmedSince()).isEmpty();
    }

    @Test
    void anIntegrationThatAPartialListDoesNotShowAgainIsKnownAsOfThen() {
        system.json("/apps", "{\"items\":[],\"partial\":\"The second page could not be read\"}");
        Scan second = fixture.scan(in);
        assertThat(second.drift()).contains(new Scan.Drift(1, 0, 0, 0));
        assertThat(row().unknownSince()).isPresent();
        assertThat(in.ours().as(in.cio(), () -> access.summary()).unknown()).isEqualTo(1);
        both().answersFrom(system);
        fixture.scan(in);
        assertThat(row().unknownSince()).isEmpty();
    }

    @Test
    void aGrantOnFieldsInAnotherSystemSaysSo() {
        both().grant("agent:7", "CHANGE", "contacts", List.of("email", "phone"), "crm.example.test")
                .grant("agent:7", "CHANGE", "contacts", "OWN")
                .answersFrom(system);
        fixture.scan(in);
        assertThat(facts())
                .filteredOn(f -> f.elsewhere().isPresent())
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.elsewhere()).contains("crm.example.test");
                    assertThat(fact.fields()).containsExactlyInAnyOrder("email", "phone");
                });
        assertThat(cell(Capability.CHANGE).elsewhere()).containsExactly("crm.example.test");
        assertThat(cell(Capability.TRIGGER).elsewhere()).isEmpty();
    }

    @Test
    void anotherFieldIsWiderAccess() {
        both().grant("agent:7", "SEE", "contacts", List.of("email"), "crm.example.test")
                .answersFrom(system);
        fixture.scan(in);
        both().grant("agent:7", "SEE", "contacts", List.of("email", "phone"), "crm.example.test")
                .answersFrom(system);
        Scan wider = fixture.scan(in);
        assertThat(wider.drift()).contains(new Scan.Drift(1, 0, 1, 0));
        assertThat(cell(Capability.SEE).changed()).isTrue();
    }

    private AccessRow row() {
        return in.ours()
                .as(in.cio(), () -> access.list(AccessFilter.none(), Optional.empty(), 10))
                .items()
                .getFirst();
    }

    private AccessCell cell(Capability capability) {
        return row().cell(capability);
    }

    private List<AccessFact> facts() {
        return in.ours()
                .as(in.cio(), () -> access.find(row().id()).orElseThrow())
                .facts();
    }
}
