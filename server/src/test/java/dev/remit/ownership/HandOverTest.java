package dev.remit.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Memberships;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class HandOverTest {

    private static final String WHY = "Leaves at the end of June";

    @Autowired
    Workspaces workspaces;

    @Autowired
    HandOvers handOvers;

    @Autowired
    OwnershipService service;

    @Autowired
    OwnershipQueries queries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Memberships memberships;

    @Autowired
    People people;

    Workspace ours;
    PersonId operations;
    PersonId viktor;
    PersonId ines;
    PersonId jonas;

    @BeforeEach
    void people() {
        ours = workspaces.open();
        operations = ours.person("Olga Operations", "marketing-operations");
        viktor = ours.person("Viktor Hale", "marketer");
        ines = ours.person("Ines Calvert", "cmo");
        jonas = ours.person("Jonas Falk", "marketer");
    }

    @Test
    void everyDutyGoesToWhomThePlanNamesAndWhatItDoesNotNameStays() {
        SubjectRef chat = carried("Chat", Duty.ACCOUNTABLE, Duty.CONSULTED);
        SubjectRef mail = carried("Mail", Duty.ACCOUNTABLE, Duty.TECHNICAL_OWNER);
        assertThat(carriedBy(viktor))
                .containsExactly(
                        new Carried("accountable", Optional.of(SubjectKind.USE_CASE), 2),
                        new Carried("consulted", Optional.of(SubjectKind.USE_CASE), 1),
                        new Carried("technical-owner", Optional.of(SubjectKind.USE_CASE), 1));

        assertThat(handOver(Map.of("accountable", ines, "technical-owner", jonas)))
                .isEqualTo(3);

        assertThat(of(chat).accountable()).contains(ines);
        assertThat(of(chat).duties(viktor)).containsExactly(Duty.CONSULTED);
        assertThat(of(mail).accountable()).contains(ines);
        assertThat(of(mail).holder(Duty.TECHNICAL_OWNER)).contains(jonas);
        assertThat(reasons(chat)).contains("ownership.changed " + WHY);
        assertThat(reasons(new SubjectRef(SubjectKind.PERSON, viktor.value())))
                .contains("ownership.handed-over " + WHY);
    }

    @Test
    void whoCarriesTheDutyAlreadyGoesOnDoingSo() {
        SubjectRef chat = carried("Chat", Duty.CONSULTED);
        ours.as(operations, () -> service.assign(chat, Duty.CONSULTED, ines));
        handOver(Map.of("consulted", ines));
        assertThat(of(chat).holders(Duty.CONSULTED)).containsExactly(ines);
    }

    @Test
    void somebodyWhoLeftAlreadyHandsOverToo() {
        SubjectRef chat = carried("Chat", Duty.ACCOUNTABLE);
        ours.asJob(
                () -> {
                    memberships.end(viktor, "left");
                    return null;
                },
                Permission.PEOPLE_MANAGE);
        handOver(Map.of("accountable", ines));
        assertThat(ours.as(operations, () -> queries.gaps(chat))).doesNotContain(OwnershipGap.ACCOUNTABLE_LEFT);
    }

    @Test
    void everythingThatIsWrongIsNamedAndNothingIsHandedOver() {
        SubjectRef chat = carried("Chat", Duty.ACCOUNTABLE, Duty.CONSULTED);
        PersonId stranger = workspaces.open().person("Sam Stranger", "cmo");
        assertThatThrownBy(() -> ours.as(
                        operations,
                        () -> handOvers.handOver(
                                viktor, Map.of("accountable", stranger, "consulted", viktor, "informed", ines), " ")))
                .asInstanceOf(InstanceOfAssertFactories.throwable(RefusedException.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactlyInAnyOrder(
                                Problem.at("accountable", OwnershipRefusal.PERSON_NOT_HERE),
                                Problem.at("consulted", OwnershipRefusal.TO_THEMSELF),
                                Problem.at("reason", OwnershipRefusal.REASON_MISSING)));
        assertThatThrownBy(() -> handOver(Map.of()))
                .asInstanceOf(InstanceOfAssertFactories.throwable(RefusedException.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(Problem.at("everything", OwnershipRefusal.NOBODY_TAKES_OVER)));
        assertThat(of(chat).duties(viktor)).containsExactlyInAnyOrder(Duty.ACCOUNTABLE, Duty.CONSULTED);
    }

    @Test
    void whoMayOnlyRequestMayNotHandOver() {
        assertThatThrownBy(() -> ours.as(jonas, () -> handOvers.handOver(viktor, Map.of("accountable", ines), WHY)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.as(jonas, () -> handOvers.carriedBy(viktor)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatThePersonCarriesElsewhereIsNotSeenAndNotHandedOver() {
        Workspace other = workspaces.open();
        PersonId boss = other.person("Bea Boss", "administrator");
        String email =
                ours.as(operations, () -> people.find(viktor).orElseThrow().email());
        other.member("Viktor Hale", email, "marketer");
        SubjectRef theirs = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        other.as(boss, () -> {
            service.expect(theirs, "Theirs");
            service.assign(theirs, Duty.ACCOUNTABLE, viktor);
        });
        assertThat(carriedBy(viktor)).isEmpty();
        assertThat(handOver(Map.of("accountable", ines))).isZero();
        assertThat(other.as(boss, () -> queries.of(theirs)).accountable()).contains(viktor);
    }

    private SubjectRef carried(String name, Duty... duties) {
        SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        ours.as(operations, () -> {
            service.expect(subject, name);
            List.of(duties).forEach(duty -> service.assign(subject, duty, viktor));
        });
        return subject;
    }

    private List<Carried> carriedBy(PersonId person) {
        return ours.as(operations, () -> handOvers.carriedBy(person));
    }

    private long handOver(Map<String, PersonId> to) {
        return ours.as(operations, () -> handOvers.handOver(viktor, to, WHY));
    }

    private Ownership of(SubjectRef subject) {
        return ours.as(operations, () -> queries.of(subject));
    }

    private List<String> reasons(SubjectRef subject) {
        return ours.as(operations, () -> ledger.timeline(subject, Optional.empty(), 50)).items().stream()
                .filter(record -> record.reason().isPresent())
                .map(record -> record.act().name() + " " + record.reason().orElseThrow())
                .toList();
    }
}
