package dev.remit.prompt.use;

import dev.remit.identity.CurrentUser;
import dev.remit.inventory.UseCaseId;
import dev.remit.prompt.PromptId;
import dev.remit.prompt.PromptState;
import dev.remit.risk.Coded;
import dev.remit.shared.Page;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which use case works with which prompt. */
@Service
@Transactional(readOnly = true)
public class PromptUseQueries {

    private static final String MAY = "hasAuthority('prompt:read')";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Tenants tenants;
    private final Clock clock;

    PromptUseQueries(JdbcClient jdbc, CurrentUser user, Tenants tenants, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** A prompt that a use case works with. */
    public record Used(PromptId id, String key, String name, PromptState state) {}

    /** The use cases that work with a prompt; the next page goes on behind the last one. */
    @PreAuthorize(MAY)
    public Page<UseCaseId> useCases(PromptId prompt, Optional<String> cursor, int limit) {
        List<UseCaseId> found = jdbc
                .sql(
                        "select use_case_id from prompt_use where prompt_id = ? and use_case_id > ? order by use_case_id limit ?")
                .params(prompt.value(), cursor.map(UUID::fromString).orElse(new UUID(0, 0)), limit + 1)
                .query(UUID.class)
                .stream()
                .map(UseCaseId::new)
                .toList();
        return Page.of(found, limit, UseCaseId::toString);
    }

    /** The prompts a use case works with, by name. */
    @PreAuthorize(MAY)
    public List<Used> prompts(UseCaseId useCase, int limit) {
        return jdbc.sql("""
                select p.id, p.key, p.name,
                       case when p.expires_on < ? then 'expired' else p.state end as state
                  from prompt_use u join prompt p on p.tenant_id = u.tenant_id and p.id = u.prompt_id
                 where u.use_case_id = ? order by p.name_key, p.id limit ?""")
                .params(today(), useCase.value(), limit)
                .query((row, n) -> new Used(
                        new PromptId(row.getObject("id", UUID.class)),
                        row.getString("key"),
                        row.getString("name"),
                        Coded.of(PromptState.class, row.getString("state"))))
                .list();
    }

    /** Whether the person who asks marked it. */
    @PreAuthorize(MAY)
    public boolean marked(PromptId prompt) {
        return jdbc.sql("select exists(select from prompt_favourite where person_id = ? and prompt_id = ?)")
                .params(user.person().value(), prompt.value())
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(tenants.find().orElseThrow().zone()));
    }
}
