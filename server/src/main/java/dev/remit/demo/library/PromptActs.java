package dev.remit.demo.library;

import dev.remit.approval.Decision.Outcome;
import dev.remit.demo.shelf.StepDecisions;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptDrafts;
import dev.remit.prompt.PromptEntry;
import dev.remit.prompt.PromptProposals;
import dev.remit.prompt.PromptQueries;
import dev.remit.prompt.exchange.PromptImport;
import dev.remit.prompt.use.PromptUses;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What people do with the demo's prompts, each as whoever acts: one is over by now, one is still being written, one waits. */
@Component
@ConditionalOnProperty("remit.demo")
public class PromptActs {

    private static final int MOST = 50;

    private final PromptQueries queries;
    private final PromptImport files;
    private final Life life;
    private final PromptUses uses;
    private final OwnershipService ownership;

    /** From a draft to its last day. */
    @Component
    @ConditionalOnProperty("remit.demo")
    record Life(PromptDrafts drafts, PromptProposals proposals, StepDecisions steps) {}

    PromptActs(PromptQueries queries, PromptImport files, Life life, PromptUses uses, OwnershipService ownership) {
        this.queries = queries;
        this.files = files;
        this.life = life;
        this.uses = uses;
        this.ownership = ownership;
    }

    /** Takes in the files of a workspace, whose days count from {@code today}. */
    public void takeIn(String workspace, LocalDate today, PersonId accountable) {
        files.read(PromptScripts.of(workspace, today));
        entries().forEach(entry -> ownership.assign(entry.id().ref(), Duty.ACCOUNTABLE, accountable));
    }

    /** All that are whole. */
    public void propose() {
        entries().stream().filter(entry -> !entry.shown().examples().isEmpty()).forEach(entry -> life.proposals()
                .propose(entry.id(), "Used since the autumn; its outputs were read by the team."));
    }

    public void publish() {
        entries().forEach(entry -> entry.proposed()
                .ifPresent(number -> life.steps().decide(entry.id().ref(), Outcome.APPROVED, "Reads like us.")));
    }

    public void link(String prompt, UseCaseId useCase) {
        queries.find(prompt).ifPresent(entry -> uses.link(entry.id(), useCase));
    }

    /** A change of the first one, which waits for somebody to publish it. */
    public void change() {
        entries().stream()
                .filter(entry -> entry.published().isPresent())
                .findFirst()
                .ifPresent(entry -> {
                    life.drafts().save(entry.id(), bare(entry.shown()), entry.revision());
                    life.proposals().propose(entry.id(), "Some models began with \"Sure, here is\".");
                });
    }

    private List<PromptEntry> entries() {
        return queries.entries(Optional.empty(), MOST).items();
    }

    private static Prompt bare(Prompt now) {
        return new Prompt(
                now.key(),
                now.name(),
                now.purpose(),
                now.channel(),
                now.function(),
                now.rules(),
                now.models(),
                new Prompt.Wording(
                        now.wording().text() + "\nWrite nothing before and nothing after it.",
                        now.wording().inputSchema()),
                now.expectation(),
                now.examples(),
                now.term());
    }
}
