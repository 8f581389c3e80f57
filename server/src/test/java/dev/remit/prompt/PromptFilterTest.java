package dev.remit.prompt;

import static dev.remit.prompt.PromptFixture.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.PersonId;
import dev.remit.prompt.PromptFilter.Favourites;
import dev.remit.risk.MarketingFunction;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class PromptFilterTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Workspaces workspaces;

    @Autowired
    PromptQueries queries;

    private Workspace workspace;
    private PersonId author;

    @BeforeEach
    void three() {
        workspace = workspaces.open();
        author = workspace.person("Priya Anand", "marketer");
        PromptFixture fixture = new PromptFixture(beans, workspace);
        UUID model = fixture.model(author);
        fixture.begun(author, placed("mail", Channel.EMAIL, MarketingFunction.CAMPAIGN, model));
        fixture.begun(author, placed("post", Channel.SOCIAL, MarketingFunction.CAMPAIGN, model));
        fixture.begun(author, placed("answer", Channel.EMAIL, MarketingFunction.SERVICE, model));
    }

    @Test
    void channelsAndFunctionsNarrowTheListTogether() {
        assertThat(listed(Set.of(), Set.of())).containsExactly("answer", "mail", "post");
        assertThat(listed(Set.of(Channel.EMAIL), Set.of())).containsExactly("answer", "mail");
        assertThat(listed(Set.of(), Set.of(MarketingFunction.CAMPAIGN))).containsExactly("mail", "post");
        assertThat(listed(Set.of(Channel.EMAIL), Set.of(MarketingFunction.CAMPAIGN)))
                .containsExactly("mail");
        assertThat(listed(Set.of(Channel.EMAIL, Channel.SOCIAL), Set.of(MarketingFunction.SERVICE)))
                .containsExactly("answer");
        assertThat(listed(Set.of(Channel.WEBSITE), Set.of())).isEmpty();
    }

    private List<String> listed(Set<Channel> channels, Set<MarketingFunction> functions) {
        PromptFilter filter = new PromptFilter("", Set.of(), channels, functions, Favourites.ANYWHERE);
        return workspace
                .as(author, () -> queries.list(filter, Optional.empty(), 10).items())
                .stream()
                .map(PromptRow::name)
                .toList();
    }

    private static Prompt placed(String key, Channel channel, MarketingFunction function, UUID model) {
        Prompt p = prompt(key, key, model);
        return new Prompt(
                p.key(),
                p.name(),
                p.purpose(),
                channel,
                function,
                p.rules(),
                p.models(),
                p.wording(),
                p.expectation(),
                p.examples(),
                p.term());
    }
}
