package dev.remit.ownership.vague;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.PersonId;
import dev.remit.ownership.vague.VagueRules.Carrier;
import dev.remit.ownership.vague.VagueRules.Found;
import dev.remit.ownership.vague.VagueRules.Holder;
import dev.remit.ownership.vague.VagueRules.Known;
import dev.remit.ownership.vague.VagueRules.Named;
import dev.remit.ownership.vague.VagueRules.Thing;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VagueRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private final PersonId ines = new PersonId(UUID.randomUUID());
    private final PersonId tomasz = new PersonId(UUID.randomUUID());
    private final SubjectRef thing = new SubjectRef(SubjectKind.INTEGRATION, UUID.randomUUID());
    private final Map<PersonId, Holder> holders = new HashMap<>(Map.of(
            ines, new Holder(Optional.empty(), Optional.of(NOW)),
            tomasz, new Holder(Optional.empty(), Optional.of(NOW))));
    private final Map<SubjectRef, DecisionFacts.Late> late = new HashMap<>();
    private final Map<SubjectRef, PersonId> requesters = new HashMap<>();

    @Test
    void aThingWhoseAccountableIsHereAndActsIsNotVague() {
        assertThat(find(of(ines))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SubjectKind.class,
            names = {"USE_CASE", "CONNECTION", "INTEGRATION", "PROMPT", "AI_TOOL", "VENDOR", "POLICY"})
    void whateverItIsItIsVagueWhileNobodyIsAccountable(SubjectKind kind) {
        SubjectRef any = new SubjectRef(kind, UUID.randomUUID());
        assertThat(find(new Thing(any, "Any", Optional.empty())))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.reason()).isEqualTo(VagueReason.NOBODY_ACCOUNTABLE);
                    assertThat(found.person()).isEmpty();
                    assertThat(found.since())
                            .as("nobody recorded when it began")
                            .isEqualTo(NOW);
                });
    }

    @Test
    void anAccountableWhoLeftIsVagueSinceThenAndForNothingElse() {
        Instant left = NOW.minus(Duration.ofDays(90));
        holders.put(ines, new Holder(Optional.of(left), Optional.of(left)));
        late(6);
        requesters.put(thing, ines);
        assertThat(find(of(ines))).singleElement().satisfies(found -> {
            assertThat(found.reason()).isEqualTo(VagueReason.ACCOUNTABLE_LEFT);
            assertThat(found.since()).isEqualTo(left);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, false", "59, false", "60, true", "400, true"})
    void anAccountableWhoDidNothingForSixtyDaysIsAway(int days, boolean away) {
        Instant seen = NOW.minus(Duration.ofDays(days));
        holders.put(ines, new Holder(Optional.empty(), Optional.of(seen)));
        assertThat(reasons(of(ines)).contains(VagueReason.ACCOUNTABLE_AWAY)).isEqualTo(away);
    }

    @Test
    void whoNeverDidAnythingIsAwaySixtyDaysAfterTheyWereNamed() {
        holders.put(ines, new Holder(Optional.empty(), Optional.empty()));
        assertThat(find(named(ines, 59))).isEmpty();
        assertThat(find(named(ines, 61))).singleElement().satisfies(found -> {
            assertThat(found.reason()).isEqualTo(VagueReason.ACCOUNTABLE_AWAY);
            assertThat(found.amount()).isEqualTo(61);
            assertThat(found.since()).isEqualTo(NOW.minus(Duration.ofDays(61)));
        });
    }

    @ParameterizedTest
    @CsvSource({"0, false", "4, false", "5, true"})
    void aDecisionThatIsFiveDaysLateIsTheAccountablesTurn(int days, boolean vague) {
        late(days);
        assertThat(reasons(of(ines)).contains(VagueReason.DECISION_LATE)).isEqualTo(vague);
        assertThat(VagueReason.DECISION_LATE.accountablesTurn()).isTrue();
    }

    @Test
    void aLateDecisionThatWaitsForSomebodyElseIsNotTheAccountablesFault() {
        late(30);
        assertThat(find(of(tomasz))).isEmpty();
    }

    @Test
    void whoAskedForItAndIsAccountableIsVagueAndWithoutARequestNobodyIs() {
        requesters.put(thing, ines);
        assertThat(reasons(of(ines))).containsExactly(VagueReason.ASKS_AND_APPROVES);
        requesters.put(thing, tomasz);
        assertThat(find(of(ines))).isEmpty();
        requesters.clear();
        assertThat(find(of(ines))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // hers, his, whether she is everywhere
        "9, 0, false",
        "10, 0, true",
        "5, 5, false",
        "6, 5, true",
        "50, 50, false"
    })
    void moreThanHalfOfAtLeastTenThingsIsOnePersonEverywhere(int hers, int his, boolean everywhere) {
        Optional<Found> found = VagueRules.onePerson(
                List.of(new Carrier(tomasz, "Tomasz Wrede", his), new Carrier(ines, "Ines Calvert", hers)), NOW);
        assertThat(found.isPresent()).isEqualTo(everywhere);
        found.ifPresent(one -> {
            assertThat(one.reason()).isEqualTo(VagueReason.ONE_PERSON_EVERYWHERE);
            assertThat(one.subject()).isEqualTo(new SubjectRef(SubjectKind.PERSON, ines.value()));
            assertThat(one.amount()).isEqualTo(hers);
        });
    }

    private void late(int days) {
        late.put(thing, new DecisionFacts.Late(ines, NOW.minus(Duration.ofDays(days))));
    }

    private Thing of(PersonId accountable) {
        return named(accountable, 1);
    }

    private Thing named(PersonId accountable, int daysAgo) {
        return new Thing(thing, "A thing", Optional.of(new Named(accountable, NOW.minus(Duration.ofDays(daysAgo)))));
    }

    private List<Found> find(Thing one) {
        return VagueRules.find(List.of(one), known());
    }

    private List<VagueReason> reasons(Thing one) {
        return find(one).stream().map(Found::reason).toList();
    }

    private Known known() {
        return new Known(holders, late, requesters, NOW);
    }
}
