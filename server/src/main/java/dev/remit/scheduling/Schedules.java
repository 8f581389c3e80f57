package dev.remit.scheduling;

import dev.remit.tenancy.CurrentTenant;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schedules of the current workspace, one for a job and subject. Stored in the transaction that asks, so a schedule is
 * there exactly if what it belongs to is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Schedules {

    static final String TENANT = "tenant";
    static final String SUBJECT = "subject";

    private final Scheduler scheduler;
    private final CurrentTenant tenant;

    Schedules(Scheduler scheduler, CurrentTenant tenant) {
        this.scheduler = scheduler;
        this.tenant = tenant;
    }

    /**
     * Puts or replaces a schedule; does nothing if it is there as asked, so that restarts never make a run due again.
     *
     * @param cron a Quartz expression of six or seven fields, for example {@code 0 15 6 * * ?}
     * @param zone in which it is read
     */
    public void put(Class<? extends TenantJob> job, UUID subject, String cron, ZoneId zone) {
        try {
            CronTrigger wanted = trigger(job, subject, cron, zone);
            if (scheduler.getTrigger(wanted.getKey()) instanceof CronTrigger present && same(present, wanted)) {
                return;
            }
            if (scheduler.checkExists(wanted.getKey())) {
                scheduler.rescheduleJob(wanted.getKey(), wanted);
            } else {
                scheduler.scheduleJob(detail(job, subject), wanted);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule could not be stored", e);
        }
    }

    public void remove(Class<? extends TenantJob> job, UUID subject) {
        try {
            scheduler.deleteJob(new JobKey(key(job, subject), tenant.get().toString()));
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule could not be removed", e);
        }
    }

    /** When it is due next; empty if there is no such schedule. */
    public Optional<Instant> next(Class<? extends TenantJob> job, UUID subject) {
        try {
            Trigger trigger = scheduler.getTrigger(
                    new TriggerKey(key(job, subject), tenant.get().toString()));
            return Optional.ofNullable(trigger).map(Trigger::getNextFireTime).map(java.util.Date::toInstant);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule could not be read", e);
        }
    }

    /** Whether the text is an expression that {@link #put} accepts. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean valid(String cron) {
        try {
            CronExpression.validateExpression(cron);
            return true;
        } catch (ParseException e) {
            return false;
        }
    }

    private JobDetail detail(Class<? extends TenantJob> job, UUID subject) {
        return JobBuilder.newJob(job)
                .withIdentity(key(job, subject), tenant.get().toString())
                .usingJobData(TENANT, tenant.get().toString())
                .usingJobData(SUBJECT, subject.toString())
                .requestRecovery()
                .build();
    }

    private CronTrigger trigger(Class<? extends TenantJob> job, UUID subject, String cron, ZoneId zone) {
        return TriggerBuilder.newTrigger()
                .withIdentity(key(job, subject), tenant.get().toString())
                .forJob(key(job, subject), tenant.get().toString())
                .withSchedule(CronScheduleBuilder.cronSchedule(cron)
                        .inTimeZone(TimeZone.getTimeZone(zone))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private static boolean same(CronTrigger a, CronTrigger b) {
        return a.getCronExpression().equals(b.getCronExpression())
                && a.getTimeZone().equals(b.getTimeZone());
    }

    private static String key(Class<? extends TenantJob> job, UUID subject) {
        return job.getSimpleName() + ":" + subject;
    }
}
