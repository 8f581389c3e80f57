package dev.remit.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SchedulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Map<UUID, CompletableFuture<Run>> RUNS = new ConcurrentHashMap<>();

    @Autowired
    Workspaces workspaces;

    @Autowired
    Schedules schedules;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    private final UUID subject = UUID.randomUUID();

    @Test
    void aDueScheduleRunsInItsWorkspaceForItsSubject() throws Exception {
        Workspace ours = workspaces.open();
        RUNS.put(subject, new CompletableFuture<>());
        in(ours, () -> {
            schedules.put(Probe.class, subject, "0/1 * * * * ?", BERLIN);
            return subject;
        });
        Run run = RUNS.get(subject).get(30, TimeUnit.SECONDS);
        in(ours, () -> {
            schedules.remove(Probe.class, subject);
            return subject;
        });
        assertThat(run.tenant()).isEqualTo(ours.tenant());
        assertThat(run.subject()).isEqualTo(subject);
    }

    @Test
    void puttingTheSameScheduleAgainLeavesItAlone() {
        Workspace ours = workspaces.open();
        in(ours, () -> {
            schedules.put(Probe.class, subject, "0 0 6 1 1 ?", BERLIN);
            return subject;
        });
        long before = startTime();
        in(ours, () -> {
            schedules.put(Probe.class, subject, "0 0 6 1 1 ?", BERLIN);
            return subject;
        });
        assertThat(startTime()).isEqualTo(before);
        assertThat(in(ours, () -> schedules.next(Probe.class, subject))).isPresent();
    }

    @Test
    void aScheduleIsGoneWithTheTransactionThatAskedForIt() {
        Workspace ours = workspaces.open();
        ours.asJob(() -> transaction.execute(status -> {
            schedules.put(Probe.class, subject, "0 0 6 1 1 ?", BERLIN);
            status.setRollbackOnly();
            return subject;
        }));
        assertThat(in(ours, () -> schedules.next(Probe.class, subject))).isEmpty();
    }

    @Test
    void aWorkspaceSeesNoScheduleOfAnother() {
        Workspace ours = workspaces.open();
        Workspace theirs = workspaces.open();
        in(ours, () -> {
            schedules.put(Probe.class, subject, "0 0 6 1 1 ?", BERLIN);
            return subject;
        });
        assertThat(in(theirs, () -> schedules.next(Probe.class, subject))).isEmpty();
    }

    private <T> T in(Workspace workspace, Supplier<T> work) {
        return workspace.asJob(() -> transaction.execute(status -> work.get()));
    }

    private long startTime() {
        return database.asSuperuser()
                .sql("select start_time from qrtz_triggers where trigger_name like ?")
                .param("%" + subject)
                .query(Long.class)
                .single();
    }

    /** Says that it ran. */
    public static class Probe extends TenantJob {

        public Probe(Acting acting) {
            super(acting);
        }

        @Override
        protected String name() {
            return "probe";
        }

        @Override
        protected Set<Permission> permissions() {
            return Set.of();
        }

        @Override
        protected void run(Run run) {
            CompletableFuture<Run> waiting = RUNS.get(run.subject());
            if (waiting != null) {
                waiting.complete(run);
            }
        }
    }
}
