package dev.remit.approval.clock;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says when the workspace works. What waits already keeps the time it is due at. */
@Service
@Transactional
public class CalendarService {

    private final Calendars calendars;
    private final CurrentUser user;
    private final CurrentTenant tenant;
    private final Ledger ledger;

    CalendarService(Calendars calendars, CurrentUser user, CurrentTenant tenant, Ledger ledger) {
        this.calendars = calendars;
        this.user = user;
        this.tenant = tenant;
        this.ledger = ledger;
    }

    @PreAuthorize("hasAuthority('approval:read')")
    @Transactional(readOnly = true)
    public WorkCalendar calendar() {
        return calendars.find();
    }

    /** Who set it; empty while it is the one that workspaces begin with. */
    @PreAuthorize("hasAuthority('approval:read')")
    @Transactional(readOnly = true)
    public Optional<PersonId> setBy() {
        return calendars.setBy();
    }

    /** The calendar in the workspace's zone. */
    @PreAuthorize("hasAuthority('approval:read')")
    @Transactional(readOnly = true)
    public WorkingHours hours() {
        return calendars.hours();
    }

    @PreAuthorize("hasAuthority('workspace:manage')")
    public void save(WorkCalendar calendar) {
        RefusedException.throwIfAny(calendar.problems());
        calendars.save(calendar, user.person());
        ledger.append(Act.of(
                        "approval.calendar-changed",
                        new SubjectRef(SubjectKind.WORKSPACE, tenant.get().value()))
                .with("days", calendar.days().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .with("hours", calendar.from() + "-" + calendar.until())
                .with(
                        "holidays",
                        calendar.holidays().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .with("remind-hours", String.valueOf(calendar.remindHours()))
                .with("escalate-hours", String.valueOf(calendar.escalateHours())));
    }
}
