package dev.remit.notification;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person hears of things: their own business, and nobody else's. */
@Service
@Transactional
public class NotificationChoices {

    private static final String MAY = "hasAuthority('use-case:read')";

    private final List<NotificationKind> kinds;
    private final ChoiceRows rows;
    private final CurrentUser user;
    private final Ledger ledger;
    private final MailSettings settings;

    NotificationChoices(
            List<NotificationKind> kinds, ChoiceRows rows, CurrentUser user, Ledger ledger, MailSettings settings) {
        this.kinds = List.copyOf(kinds);
        this.rows = rows;
        this.user = user;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * How somebody hears of one kind.
     *
     * @param chosen whether they said so, rather than leaving it as it usually is
     */
    public record Choice(String kind, Pace pace, boolean chosen) {}

    /** Of every kind that one may hear of, in the order of the page. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public List<Choice> mine() {
        Map<String, Pace> chosen =
                user.find().flatMap(Actor::person).map(rows::of).orElse(Map.of());
        return kinds.stream()
                .filter(kind -> kind.needs().stream().anyMatch(user::may))
                .map(kind -> new Choice(
                        kind.key(), chosen.getOrDefault(kind.key(), kind.usual()), chosen.containsKey(kind.key())))
                .toList();
    }

    /** Whether mail is set up at all. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public boolean delivered() {
        return settings.setUp();
    }

    /** From now on; what waits in the outbox already goes out as it was to. */
    @PreAuthorize(MAY)
    public void choose(String kind, Pace pace) {
        if (kinds.stream().noneMatch(known -> known.key().equals(kind))) {
            throw NotificationRefusal.KIND_UNKNOWN.at("kind");
        }
        rows.choose(user.person(), kind, pace);
        ledger.append(Act.of(
                        "notification.chosen",
                        new SubjectRef(SubjectKind.PERSON, user.person().value()))
                .with("kind", kind)
                .with("pace", pace.code()));
    }
}
