package dev.remit.ownership.vague;

import dev.remit.identity.Person;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ownership that is vague now.
 *
 * @param subject the thing, or the person who stands for too much
 * @param person whom it is about; empty if nobody
 * @param amount days for who is away, things for one person everywhere, 0 otherwise
 * @param turn who can mend it, nearest to it first; empty if nobody here can
 */
public record Vague(
        SubjectRef subject,
        String name,
        VagueReason reason,
        Optional<Person> person,
        Instant since,
        long amount,
        List<Person> turn) {

    public Vague {
        turn = List.copyOf(turn);
    }
}
