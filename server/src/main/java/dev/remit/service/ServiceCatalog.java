package dev.remit.service;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes what is offered. */
@Service
@Transactional
public class ServiceCatalog {

    static final int LONGEST = 500;
    static final int MOST_DAYS = 365;

    private final OfferRows rows;
    private final ShippedOffers shipped;
    private final CurrentUser user;
    private final Ledger ledger;

    ServiceCatalog(OfferRows rows, ShippedOffers shipped, CurrentUser user, Ledger ledger) {
        this.rows = rows;
        this.shipped = shipped;
        this.user = user;
        this.ledger = ledger;
    }

    /** Each tier's offer, beside the time it takes. */
    @PreAuthorize("hasAuthority('use-case:read')")
    @Transactional(readOnly = true)
    public List<ServiceEntry> offers() {
        Map<ServiceTier, ServiceOffer> changed = rows.changed();
        return Arrays.stream(ServiceTier.values())
                .map(tier -> new ServiceEntry(changed.getOrDefault(tier, shipped.of(tier)), rows.taken(tier)))
                .toList();
    }

    @PreAuthorize("hasAuthority('use-case:manage')")
    public void change(ServiceOffer offer) {
        List<Problem> problems = new ArrayList<>();
        text("offered", offer.offered(), problems);
        text("audience", offer.audience(), problems);
        offer.days()
                .filter(days -> days < 1 || days > MOST_DAYS)
                .ifPresent(days -> problems.add(Problem.at("days", ServiceRefusal.DAYS_INVALID, MOST_DAYS)));
        RefusedException.throwIfAny(problems);
        rows.change(offer, user.person());
        SubjectRef workspace = new SubjectRef(
                SubjectKind.WORKSPACE, user.actor().tenant().orElseThrow().value());
        ledger.append(Act.of("service.offer-changed", workspace)
                .with("tier", offer.tier().code())
                .with("offered", offer.offered())
                .with("audience", offer.audience())
                .with("days", offer.days().map(String::valueOf).orElse("")));
    }

    private static void text(String field, String text, List<Problem> problems) {
        if (text.isEmpty()) {
            problems.add(Problem.at(field, ServiceRefusal.TEXT_MISSING));
        } else if (text.length() > LONGEST) {
            problems.add(Problem.at(field, ServiceRefusal.TEXT_TOO_LONG, LONGEST));
        }
    }
}
