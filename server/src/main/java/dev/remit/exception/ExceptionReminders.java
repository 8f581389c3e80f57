package dev.remit.exception;

import dev.remit.evidence.Ledger;
import dev.remit.exception.ExceptionChanged.What;
import java.time.LocalDate;
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
        tell(ExceptionNotice.LATE, today, today.plusDays(ExceptionNotice.LATE.days()), today);
        tell(
                ExceptionNotice.EARLY,
                today.plusDays(ExceptionNotice.LATE.days() + 1L),
                today.plusDays(ExceptionNotice.EARLY.days()),
                today);
        tell(ExceptionNotice.OVER, LocalDate.of(1970, 1, 1), today.minusDays(1), today);
    }

    private void tell(ExceptionNotice notice, LocalDate from, LocalDate to, LocalDate today) {
        boolean over = notice == ExceptionNotice.OVER;
        for (ExceptionRequest request : rows.untold(notice, from, to, today)) {
            if (rows.tell(request.id(), notice)) {
                ledger.append(ExceptionService.act(over ? "exception.expired" : "exception.expiring", request));
                events.publishEvent(new ExceptionChanged(request, over ? What.EXPIRED : What.EXPIRING));
            }
        }
    }
}
