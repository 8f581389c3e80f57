package dev.remit.inventory.entry;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ids, times, actors and evidence of what is done to use cases. */
@Component
public class Stamp {

    private final UseCases useCases;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final CurrentUser user;

    Stamp(UseCases useCases, Ledger ledger, Ids ids, Clock clock, CurrentUser user) {
        this.useCases = useCases;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.user = user;
    }

    public UseCaseId newId() {
        return new UseCaseId(ids.next());
    }

    public Actor actor() {
        return user.actor();
    }

    /** Who acts, if that is a person. */
    public Optional<PersonId> person() {
        return user.find().flatMap(Actor::person);
    }

    /** To the microsecond, as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Appends the evidence, and shows in the register that there is some. */
    public void append(UseCaseId id, Act act) {
        ledger.append(act);
        useCases.touch(id, now());
    }

    public static String reason(String given) {
        if (given.isBlank()) {
            throw InventoryRefusal.REASON_MISSING.at("reason");
        }
        return given.strip();
    }
}
