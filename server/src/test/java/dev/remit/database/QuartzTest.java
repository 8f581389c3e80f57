package dev.remit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.DatabaseTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class QuartzTest {

    private static final CountDownLatch RAN = new CountDownLatch(1);

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcClient application;

    @Test
    void aJobStoredByTheApplicationRoleRuns() throws SchedulerException, InterruptedException {
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();

        scheduler.scheduleJob(
                JobBuilder.newJob(Ring.class).withIdentity("ring", "test").build(),
                TriggerBuilder.newTrigger().startNow().build());

        assertThat(RAN.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theScheduleIsKeptInPostgres() {
        assertThat(application
                        .sql("select count(*) from qrtz_locks")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    public static final class Ring implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            RAN.countDown();
        }
    }
}
