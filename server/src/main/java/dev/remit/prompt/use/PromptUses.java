package dev.remit.prompt.use;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.prompt.PromptId;
import dev.remit.prompt.PromptQueries;
import dev.remit.prompt.PromptRefusal;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes which use case works with which prompt, and what a person wants to find again. */
@Service
@Transactional
public class PromptUses {

    private static final String MAY_LINK = "hasAnyAuthority('prompt:write', 'use-case:manage')";

    private final JdbcClient jdbc;
    private final PromptQueries prompts;
    private final UseCaseQueries useCases;
    private final CurrentUser user;
    private final Ledger ledger;
    private final Clock clock;

    PromptUses(
            JdbcClient jdbc,
            PromptQueries prompts,
            UseCaseQueries useCases,
            CurrentUser user,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.prompts = prompts;
        this.useCases = useCases;
        this.user = user;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The use case works with the prompt. Once said, saying it again changes nothing. */
    @PreAuthorize(MAY_LINK)
    public void link(PromptId prompt, UseCaseId useCase) {
        String key = key(prompt);
        String name = useCases.get(useCase).name();
        int added = jdbc.sql("""
                insert into prompt_use(tenant_id, prompt_id, use_case_id, linked_by, linked_at)
                values (remit_tenant(), ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        prompt.value(),
                        useCase.value(),
                        user.person().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            record("prompt.linked", prompt, key, useCase, name);
        }
    }

    @PreAuthorize(MAY_LINK)
    public void unlink(PromptId prompt, UseCaseId useCase) {
        String key = key(prompt);
        String name = useCases.get(useCase).name();
        int removed = jdbc.sql("delete from prompt_use where prompt_id = ? and use_case_id = ?")
                .params(prompt.value(), useCase.value())
                .update();
        if (removed > 0) {
            record("prompt.unlinked", prompt, key, useCase, name);
        }
    }

    /** Marks a prompt for the person who asks, or takes the mark away. */
    @PreAuthorize("hasAuthority('prompt:read')")
    public void mark(PromptId prompt, boolean favourite) {
        key(prompt);
        String sql = favourite
                ? "insert into prompt_favourite(tenant_id, person_id, prompt_id) values (remit_tenant(), ?, ?) on conflict do nothing"
                : "delete from prompt_favourite where person_id = ? and prompt_id = ?";
        jdbc.sql(sql).params(user.person().value(), prompt.value()).update();
    }

    private String key(PromptId prompt) {
        return prompts.find(prompt)
                .orElseThrow(() -> PromptRefusal.NOT_FOUND.because())
                .key();
    }

    private void record(String act, PromptId prompt, String key, UseCaseId useCase, String name) {
        ledger.append(Act.of(act, prompt.ref()).with("prompt", key).with("use-case", name));
        ledger.append(Act.of(act, useCase.ref()).with("prompt", key).with("use-case", name));
    }
}
