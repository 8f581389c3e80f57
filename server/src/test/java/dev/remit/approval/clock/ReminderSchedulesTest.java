package dev.remit.approval.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.Permission;
import dev.remit.scheduling.Schedules;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ReminderSchedulesTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    Schedules schedules;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void everyWorkspaceLooksForWhatIsDueWithinAQuarterOfAnHour() {
        Workspace workspace = workspaces.open();
        Optional<Instant> next = workspace.asJob(
                () -> transaction.execute(status ->
                        schedules.next(ReminderJob.class, workspace.tenant().value())),
                Permission.APPROVAL_READ);
        assertThat(next.orElseThrow()).isBefore(clock.instant().plus(Duration.ofMinutes(16)));
    }
}
