package dev.remit.killswitch;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops things, and lets them go on. Whether somebody may is a matter of the thing, so every method asks the rights itself, and denies
 * whoever is neither accountable for it nor has a role that may stop anything.
 */
@Service
@Transactional
public class KillSwitchService {

    static final int LONGEST_REASON = 2_000;
    private static final String SIGNED_IN = "hasAuthority('use-case:read')";

    private final StopRows rows;
    private final KillSwitchRights rights;
    private final List<Stoppable> stoppables;
    private final CurrentUser user;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    KillSwitchService(
            StopRows rows,
            KillSwitchRights rights,
            List<Stoppable> stoppables,
            CurrentUser user,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rights = rights;
        this.stoppables = stoppables;
        this.user = user;
        this.ledger = ledger;
        this.events = events;
    }

    /** Stops a use case, a tool or a vendor at once: approvals of all it concerns are void, and what runs is suspended. */
    @PreAuthorize(SIGNED_IN)
    public UUID stop(SubjectRef subject, String reason) {
        String name = stoppables.stream()
                .map(stoppable -> stoppable.name(subject))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> KillSwitchRefusal.NOT_FOUND.because());
        rights.require(subject);
        String why = given(reason);
        Stop stop = rows.insert(subject, name, why, user.person())
                .orElseThrow(() -> KillSwitchRefusal.ALREADY_STOPPED.because());
        Set<SubjectRef> concerned = concerned(subject);
        ledger.append(act("kill-switch.stopped", stop)
                .because(why)
                .with("name", name)
                .with("concerned", String.valueOf(concerned.size())));
        events.publishEvent(new Stopped(stop, concerned));
        return stop.id();
    }

    /** Says why it could go on; somebody else has to agree. */
    @PreAuthorize(SIGNED_IN)
    public void askToLift(UUID id, String reason) {
        Stop stop = standing(id);
        if (stop.asked().isPresent()) {
            throw KillSwitchRefusal.ALREADY_ASKED.because();
        }
        String why = given(reason);
        rows.asked(id, user.person(), why);
        ledger.append(act("kill-switch.lift-asked", stop).because(why));
    }

    /** Agrees that it goes on; by somebody else than who asked. */
    @PreAuthorize(SIGNED_IN)
    public void confirmLift(UUID id, String reason) {
        Stop stop = standing(id);
        Stop.Asked asked = stop.asked().orElseThrow(() -> KillSwitchRefusal.NOT_ASKED.because());
        PersonId person = user.person();
        if (asked.by().equals(person)) {
            throw KillSwitchRefusal.SECOND_PERSON_NEEDED.because();
        }
        rights.requireToLift(stop.subject());
        String why = given(reason);
        Stop lifted = rows.lifted(id, person);
        ledger.append(act("kill-switch.lifted", stop)
                .because(why)
                .with("asked-by", asked.by().toString()));
        events.publishEvent(new StopLifted(lifted, why, concerned(stop.subject())));
    }

    /** It stays stopped, whoever wanted it lifted; also for who takes the own wish back. */
    @PreAuthorize(SIGNED_IN)
    public void keep(UUID id, String reason) {
        Stop stop = standing(id);
        if (stop.asked().isEmpty()) {
            throw KillSwitchRefusal.NOT_ASKED.because();
        }
        String why = given(reason);
        rows.unasked(id);
        ledger.append(act("kill-switch.kept", stop).because(why));
    }

    private Stop standing(UUID id) {
        Stop stop = rows.lock(id).orElseThrow(() -> KillSwitchRefusal.NOT_FOUND.because());
        rights.require(stop.subject());
        if (!stop.standing()) {
            throw KillSwitchRefusal.ALREADY_LIFTED.because();
        }
        return stop;
    }

    private Set<SubjectRef> concerned(SubjectRef subject) {
        return stoppables.stream()
                .flatMap(stoppable -> stoppable.concerned(subject).stream())
                .sorted(Comparator.comparing(SubjectRef::kind).thenComparing(SubjectRef::id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String given(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw KillSwitchRefusal.REASON_MISSING.at("reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw KillSwitchRefusal.REASON_TOO_LONG.at("reason", LONGEST_REASON);
        }
        return why;
    }

    private static Act act(String name, Stop stop) {
        return Act.of(name, stop.subject()).with("stop", stop.id().toString());
    }
}
