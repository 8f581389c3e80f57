package dev.remit.approval.clock;

import dev.remit.shared.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a workspace works, and when somebody hears of what waits too long.
 *
 * @param remindHours how many working hours before a step is due those who can decide it are reminded; 0: when it is due
 * @param escalateHours how many working hours after that whoever answers for the thing hears of it
 */
public record WorkCalendar(
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime until,
        Set<LocalDate> holidays,
        int remindHours,
        int escalateHours) {

    /** Until a workspace says otherwise. */
    public static final WorkCalendar STANDARD = new WorkCalendar(
            WorkingHours.standard(ZoneId.of("UTC")).days(), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(), 4, 4);

    private static final int MOST_HOLIDAYS = 200;
    private static final int MOST_HOURS = 80;

    public WorkCalendar {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
    }

    public WorkingHours in(ZoneId zone) {
        return new WorkingHours(zone, days, from, until, holidays);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (days.isEmpty()) {
            problems.add(Problem.at("days", CalendarRefusal.DAYS_MISSING));
        }
        if (!from.isBefore(until)) {
            problems.add(Problem.at("until", CalendarRefusal.HOURS_WRONG));
        }
        if (holidays.size() > MOST_HOLIDAYS) {
            problems.add(Problem.at("holidays", CalendarRefusal.TOO_MANY_HOLIDAYS, MOST_HOLIDAYS));
        }
        if (remindHours < 0 || remindHours > MOST_HOURS) {
            problems.add(Problem.at("remindHours", CalendarRefusal.REMIND_OUT_OF_RANGE, MOST_HOURS));
        }
        if (escalateHours < 0 || escalateHours > MOST_HOURS) {
            problems.add(Problem.at("escalateHours", CalendarRefusal.ESCALATE_OUT_OF_RANGE, MOST_HOURS));
        }
        return problems;
    }
}
