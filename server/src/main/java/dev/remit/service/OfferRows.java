package dev.remit.service;

import dev.remit.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers a workspace changed, and the time that decisions took. */
@Repository
class OfferRows {

    private static final Duration PERIOD = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Clock clock;

    OfferRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that were changed. */
    Map<ServiceTier, ServiceOffer> changed() {
        Map<String, ServiceTier> tiers = new HashMap<>();
        for (ServiceTier tier : ServiceTier.values()) {
            tiers.put(tier.code(), tier);
        }
        Map<ServiceTier, ServiceOffer> offers = new EnumMap<>(ServiceTier.class);
        jdbc.sql("select tier, offered, audience, days from service_offer").query(row -> {
            ServiceTier tier =
                    Optional.ofNullable(tiers.get(row.getString("tier"))).orElseThrow();
            offers.put(
                    tier,
                    new ServiceOffer(
                            tier,
                            row.getString("offered"),
                            row.getString("audience"),
                            Optional.ofNullable(row.getObject("days", Integer.class))));
        });
        return offers;
    }

    void change(ServiceOffer offer, PersonId by) {
        jdbc.sql("""
                insert into service_offer(tenant_id, tier, offered, audience, days, changed_by, changed_at)
                values (remit_tenant(), :tier, :offered, :audience, :days, :by, :at)
                on conflict (tenant_id, tier) do update
                   set offered = excluded.offered, audience = excluded.audience, days = excluded.days,
                       changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("tier", offer.tier().code())
                .param("offered", offer.offered())
                .param("audience", offer.audience())
                .param("days", offer.days().orElse(null))
                .param("by", by.value())
                .param("at", now())
                .update();
    }

    /** From the request to the last decision, of what was decided in the last half year. */
    Optional<ServiceEntry.Taken> taken(ServiceTier tier) {
        return jdbc.sql("""
                select count(*) as decided,
                       percentile_cont(0.5) within group (order by extract(epoch from d.at - a.opened_at)) as median
                  from approval a
                  join approval_round r on r.tenant_id = a.tenant_id and r.approval_id = a.id and r.number = a.round
                  join lateral (select max(s.decided_at) as at from approval_step s
                                 where s.tenant_id = a.tenant_id and s.approval_id = a.id and s.round = a.round) d on true
                 where a.state in ('APPROVED', 'DECLINED') and d.at >= :since and r.tier = any(:tiers)""")
                .param("since", now().minus(PERIOD))
                .param("tiers", tier.riskTiers().toArray(String[]::new))
                .query(OfferRows::taken)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Optional<ServiceEntry.Taken> taken(ResultSet row, int n) throws SQLException {
        int decided = row.getInt("decided");
        return decided == 0
                ? Optional.empty()
                : Optional.of(new ServiceEntry.Taken(Duration.ofSeconds((long) row.getDouble("median")), decided));
    }
}
