package dev.remit.catalog.approved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.catalog.DataClass;
import dev.remit.plugin.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ToolCoverageTest {

    private static final UUID TICKETS = UUID.randomUUID();
    private static final UUID ORDERS = UUID.randomUUID();

    @Test
    void whatNobodyApprovedIsNotApproved() {
        assertThat(ToolCoverage.none().serves("service")).isFalse();
        assertThat(ToolCoverage.none().classes("service", Map.of(TICKETS, DataClass.PUBLIC)))
                .isEmpty();
        assertThat(ToolCoverage.none().covers(Optional.empty(), "zendesk", Capability.SEE, DataClass.PUBLIC))
                .isFalse();
    }

    @Test
    void twoApprovalsAreNotOneForWhatEachSaysHalf() {
        ToolCoverage coverage = new ToolCoverage(List.of(
                scope(Set.of("campaign"), Set.of(DataClass.PUBLIC), Set.of()),
                scope(Set.of("service"), Set.of(DataClass.PERSONAL), Set.of())));
        Map<UUID, DataClass> personal = Map.of(TICKETS, DataClass.PERSONAL);
        assertThat(coverage.uncovered("service", personal)).isEmpty();
        assertThat(coverage.uncovered("campaign", personal)).containsExactly(TICKETS);
        assertThat(coverage.classes("campaign", personal)).containsExactly(DataClass.PUBLIC);
    }

    @Test
    void anAssetApprovedByNameSaysNothingAboutTheNextOfItsClass() {
        ToolCoverage coverage = new ToolCoverage(List.of(scope(Set.of("service"), Set.of(), Set.of(TICKETS))));
        assertThat(coverage.classes("service", Map.of(TICKETS, DataClass.PERSONAL)))
                .containsExactly(DataClass.PERSONAL);
        Map<UUID, DataClass> both = Map.of(TICKETS, DataClass.PERSONAL, ORDERS, DataClass.PERSONAL);
        assertThat(coverage.classes("service", both)).isEmpty();
        assertThat(coverage.uncovered("service", both)).containsExactly(ORDERS);
    }

    @Test
    void dataOfAnUnknownClassIsApprovedByNameOnly() {
        ToolCoverage all = new ToolCoverage(List.of(scope(Set.of("service"), Set.of(DataClass.SECRET), Set.of())));
        assertThat(all.uncovered("service", Map.of(TICKETS, DataClass.UNKNOWN))).containsExactly(TICKETS);
        ToolCoverage named = new ToolCoverage(List.of(scope(Set.of("service"), Set.of(), Set.of(TICKETS))));
        assertThat(named.uncovered("service", Map.of(TICKETS, DataClass.UNKNOWN)))
                .isEmpty();
        assertThat(named.classes("service", Map.of(TICKETS, DataClass.UNKNOWN))).isEmpty();
    }

    @Test
    void anApprovalForOneSystemOrVerbSaysNothingAboutAnother() {
        ToolCoverage coverage = new ToolCoverage(List.of(new ApprovedScope(
                Set.of("service"), Set.of(DataClass.PERSONAL), Set.of(), Set.of("zendesk"), Set.of(Capability.SEE))));
        assertThat(coverage.covers(Optional.of("service"), "zendesk", Capability.SEE, DataClass.PERSONAL))
                .isTrue();
        assertThat(coverage.covers(Optional.of("service"), "hubspot", Capability.SEE, DataClass.PERSONAL))
                .isFalse();
        assertThat(coverage.covers(Optional.of("service"), "zendesk", Capability.CHANGE, DataClass.PERSONAL))
                .isFalse();
        assertThat(coverage.covers(Optional.of("content"), "zendesk", Capability.SEE, DataClass.PERSONAL))
                .isFalse();
        assertThat(coverage.covers(Optional.empty(), "zendesk", Capability.SEE, DataClass.PERSONAL))
                .isTrue();
    }

    /** Another approval never takes away, and whatever is approved by several is approved by one of them. */
    @Property
    void approvalsAddUpAndEachStandsForItself(
            @ForAll("scopes") List<ApprovedScope> scopes,
            @ForAll("scope") ApprovedScope another,
            @ForAll Capability capability,
            @ForAll DataClass dataClass) {
        Optional<String> function = Optional.of("service");
        boolean covered = new ToolCoverage(scopes).covers(function, "zendesk", capability, dataClass);
        List<ApprovedScope> more = new ArrayList<>(scopes);
        more.add(another);
        if (covered) {
            assertThat(new ToolCoverage(more).covers(function, "zendesk", capability, dataClass))
                    .isTrue();
        }
        assertThat(scopes.stream().anyMatch(one -> new ToolCoverage(List.of(one))
                        .covers(function, "zendesk", capability, dataClass)))
                .isEqualTo(covered);
    }

    @Provide
    Arbitrary<List<ApprovedScope>> scopes() {
        return scope().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<ApprovedScope> scope() {
        return Combinators.combine(
                        Arbitraries.of("service", "content").set(),
                        Arbitraries.of(DataClass.class).set(),
                        Arbitraries.of("zendesk", "hubspot").set(),
                        Arbitraries.of(Capability.class).set())
                .as((functions, classes, systems, capabilities) ->
                        new ApprovedScope(functions, classes, Set.of(), systems, capabilities));
    }

    private static ApprovedScope scope(Set<String> functions, Set<DataClass> classes, Set<UUID> assets) {
        return new ApprovedScope(functions, classes, assets, Set.of(), Set.of(Capability.SEE));
    }
}
