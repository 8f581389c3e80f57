package dev.remit.prompt.use;

import static dev.remit.prompt.PromptFixture.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.prompt.PromptFixture;
import dev.remit.prompt.PromptId;
import dev.remit.prompt.PromptState;
import dev.remit.shared.Page;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which use cases work with a prompt, and which prompts a use case works with. */
@DatabaseTest
class PromptUseTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PromptUses uses;

    @Autowired
    PromptUseQueries queries;

    private Company company;
    private PromptFixture prompts;
    private UUID model;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        prompts = new PromptFixture(beans, company.workspace);
        model = prompts.model(company.operations);
    }

    @Test
    void eitherSideNamesTheOther() {
        UseCaseId replies = company.submitted("Reply drafting");
        UseCaseId mails = company.submitted("Launch mails");
        PromptId launch = begun("launch", "Launch mail");
        PromptId answer = begun("answer", "Answer");
        company.workspace.as(company.operations, () -> {
            uses.link(launch, replies);
            uses.link(launch, mails);
            uses.link(launch, mails);
            uses.link(answer, replies);
        });

        assertThat(useCases(launch)).containsExactlyInAnyOrder(replies, mails);
        assertThat(useCases(answer)).containsExactly(replies);
        assertThat(promptsOf(replies))
                .containsExactly(
                        new PromptUseQueries.Used(answer, "answer", "Answer", PromptState.DRAFT),
                        new PromptUseQueries.Used(launch, "launch", "Launch mail", PromptState.DRAFT));
        assertThat(company.acts(launch.ref()))
                .filteredOn("prompt.linked"::equals)
                .hasSize(2);

        company.workspace.as(company.operations, () -> uses.unlink(launch, replies));
        assertThat(useCases(launch)).containsExactly(mails);
        assertThat(promptsOf(replies)).extracting(PromptUseQueries.Used::key).containsExactly("answer");
        assertThat(company.acts(launch.ref())).startsWith("prompt.unlinked");
    }

    @Test
    void pagesOfUseCasesShowEachOnce() {
        PromptId launch = begun("launch", "Launch mail");
        List<UseCaseId> all =
                Stream.of("One", "Two", "Three").map(company::submitted).toList();
        company.workspace.as(company.operations, () -> all.forEach(useCase -> uses.link(launch, useCase)));

        Page<UseCaseId> first = page(launch, Optional.empty());
        Page<UseCaseId> second = page(launch, first.next());

        assertThat(first.items()).hasSize(2);
        assertThat(Stream.concat(first.items().stream(), second.items().stream()))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(second.next()).isEmpty();
    }

    private PromptId begun(String key, String name) {
        return prompts.begun(company.operations, prompt(key, name, model));
    }

    private Page<UseCaseId> page(PromptId prompt, Optional<String> cursor) {
        return company.workspace.as(company.operations, () -> queries.useCases(prompt, cursor, 2));
    }

    private List<UseCaseId> useCases(PromptId prompt) {
        return page(prompt, Optional.empty()).items();
    }

    private List<PromptUseQueries.Used> promptsOf(UseCaseId useCase) {
        return company.workspace.as(company.operations, () -> queries.prompts(useCase, 10));
    }
}
