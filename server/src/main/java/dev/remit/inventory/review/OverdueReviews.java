package dev.remit.inventory.review;

import dev.remit.inventory.UseCaseId;
import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Approved use cases whose day to be looked at again has passed. For features that learn of it in their own transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OverdueReviews {

    private final JdbcClient jdbc;

    OverdueReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A use case, and by when somebody should have looked at it. */
    public record Overdue(UseCaseId useCase, String name, Optional<RiskTier> tier, LocalDate due) {}

    public List<Overdue> on(LocalDate day) {
        return jdbc.sql("""
                select id, name, tier, next_review from use_case
                 where state = 'approved' and next_review < ? order by next_review, id""")
                .param(day)
                .query((row, n) -> new Overdue(
                        new UseCaseId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("tier")).map(code -> Coded.of(RiskTier.class, code)),
                        row.getObject("next_review", LocalDate.class)))
                .list();
    }
}
