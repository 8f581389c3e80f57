package dev.remit.exception;

import dev.remit.evidence.Ledger;
import dev.remit.exception.ExceptionChanged.What;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells in time that exceptions end, and records that they did; each once, whoever runs and however often. */
@Component
class ExceptionReminders {

    private final ExceptionRows rows;
    private final WorkspaceDay day;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    /** What people are told once about an exception. {@link #code()} is stored; never change one. */
    enum Notice {
        /** Two weeks are left: time to ask for another. */
        EARLY(14),
        /** Three days are left. */
        LATE(3),
        OVER(-1);

        private final int days;

        Notice(int days) {
            this.days = days;
        }

        /** How many days before its last day; below zero once it is over. */
        int days() {
            return days;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ExceptionReminders(ExceptionRows rows, WorkspaceDay day, Ledger ledger, ApplicationEventPublisher events) {
        this.rows = rows;
        this.day = day;
        this.ledger = ledger;
        this.events = events;
    }

    @Transactional
    public void remind() {
        LocalDate today = day.today();
        // after a pause of days, the later word says it all
        tell(Notice.LATE, today, today.plusDays(Notice.LATE.days()), today);
        tell(Notice.EARLY, today.plusDays(Notice.LATE.days() + 1L), today.plusDays(Notice.EARLY.days()), today);
        tell(Notice.OVER, LocalDate.of(1970, 1, 1), today.minusDays(1), today);
    }

    private void tell(Notice notice, LocalDate from, LocalDate to, LocalDate today) {
        boolean over = notice == Notice.OVER;
        for (ExceptionRequest request : rows.untold(notice, from, to, today)) {
            if (rows.tell(request.id(), notice)) {
                ledger.append(ExceptionOutcomes.act(over ? "expired" : "expiring", request));
                events.publishEvent(new ExceptionChanged(request, over ? What.EXPIRED : What.EXPIRING));
            }
        }
    }
}
