package dev.remit.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.StandardRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalPlansTest {

    private final ApprovalPlans plans = new ApprovalPlans();

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "limited", "high", "prohibited"})
    void everyStepNamesRolesThatExistAndHasAChecklist(String tier) {
        List<String> roles =
                Stream.of(StandardRole.values()).map(StandardRole::key).toList();
        TierPlan plan = plans.of(tier, true);
        assertThat(plan.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(roles)
                    .containsAll(step.otherwise())
                    .containsAll(step.role().stream().toList());
            assertThat(plans.checks(step)).isNotEmpty();
        });
        assertThat(plan.workingDays()).isPositive();
    }

    @Test
    void onlyProhibitedCannotBeApproved() {
        assertThat(plans.of("prohibited", true).approvable()).isFalse();
        assertThat(plans.of("high", true).approvable()).isTrue();
    }
}
