package dev.remit.ui.approvals;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.remit.approval.clock.CalendarService;
import dev.remit.ui.words.Ages;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the words for due times of one page, by the workspace's calendar. */
@Component
@UIScope
public record DueClock(CalendarService calendars, Clock clock, Ages ages) {

    /** As of now. */
    public DueWords words() {
        return new DueWords(calendars.hours(), clock.instant(), ages);
    }
}
