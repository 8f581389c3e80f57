package dev.remit.notification;

import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.Role;
import dev.remit.notification.OutboxRows.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes letters of what is due, each in a transaction of its own, and keeps what became of them. A try is written down before it is
 * made, so a node that dies between sending and writing that it sent leaves the letter due again, under the same id.
 */
@Component
@Transactional
class Letters {

    static final Duration TOO_LATE = Duration.ofDays(3);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LINES = 200;
    private static final int TRIES = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final OutboxRows rows;
    private final People people;
    private final Map<String, NotificationKind> kinds;
    private final Clock clock;

    Letters(OutboxRows rows, People people, List<NotificationKind> kinds, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.kinds = kinds.stream().collect(Collectors.toMap(NotificationKind::key, Function.identity()));
        this.clock = clock;
    }

    /**
     * One mail to one person.
     *
     * @param id the same whenever it is tried again, and so its Message-ID
     * @param daily whether it is the morning's, with everything that waits
     * @param last whether there is no try after this one
     */
    record Letter(UUID id, Person person, List<News> news, boolean daily, boolean last) {

        Letter {
            news = List.copyOf(news);
        }
    }

    /** The next that is due, tried from this moment on; empty if nothing is. What concerns nobody any more is dropped on the way. */
    Optional<Letter> next() {
        for (Optional<Waiting> first = rows.due(); first.isPresent(); first = rows.due()) {
            Optional<Letter> letter = letter(first.get());
            if (letter.isPresent()) {
                return letter;
            }
        }
        return Optional.empty();
    }

    private Optional<Letter> letter(Waiting first) {
        boolean daily = first.pace() == Pace.DAILY;
        List<Waiting> together = daily ? rows.together(first, LINES) : List.of(first);
        Optional<Person> person = people.find(first.person()).filter(Person::active);
        Predicate<Waiting> concerns =
                w -> person.filter(p -> concerns(p, w.news())).isPresent();
        List<Waiting> told = together.stream().filter(concerns).toList();
        rows.drop(together.stream()
                .filter(w -> !told.contains(w))
                .map(Waiting::id)
                .toList());
        if (told.isEmpty()) {
            return Optional.empty();
        }
        UUID mail = first.mail().orElse(told.getFirst().id());
        int tries = first.tries() + 1;
        rows.tried(
                told.stream().map(Waiting::id).toList(), mail, clock.instant().plus(pause(tries)));
        return person.map(
                p -> new Letter(mail, p, told.stream().map(Waiting::news).toList(), daily, tries >= TRIES));
    }

    private boolean concerns(Person person, News news) {
        NotificationKind kind = kinds.get(news.kind());
        return kind != null && may(person, kind.needs()) && kind.stillConcerns(person.id(), news.about());
    }

    private boolean may(Person person, Set<Permission> needed) {
        return people.roles().stream()
                .filter(role -> person.roles().contains(role.key()))
                .map(Role::permissions)
                .anyMatch(permissions -> !Collections.disjoint(permissions, needed));
    }

    /** One minute, two, four, up to hours. */
    static Duration pause(int tries) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    void sent(Letter letter) {
        rows.sent(letter.id());
    }

    void failed(Letter letter, MailTrouble trouble) {
        rows.failed(letter.id(), trouble.problem().kept(), letter.last() || trouble.forGood());
    }

    /** Ends what waited too long, and forgets what ended long ago. */
    void tidy(boolean setUp) {
        Instant now = clock.instant();
        rows.giveUp(
                now.minus(TOO_LATE),
                Optional.of(NotificationRefusal.TOO_LATE.key()).filter(key -> setUp));
        rows.forget(now.minus(KEPT));
    }
}
