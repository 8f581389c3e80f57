package dev.remit.prompt;

import dev.remit.approval.MyTurn;
import dev.remit.catalog.CatalogService;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.prompt.example.Assertion;
import dev.remit.prompt.example.AssertionKind;
import dev.remit.prompt.example.PromptExample;
import dev.remit.risk.MarketingFunction;
import dev.remit.testing.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Prompts for tests. */
public final class PromptFixture {

    public static final LocalDate LATER = LocalDate.parse("2999-12-31");
    public static final String SCHEMA = """
            {"type": "object", "required": ["product"], "additionalProperties": false, "properties": {
              "product": {"type": "string", "title": "Product", "maxLength": 40, "minLength": 1},
              "audience": {"type": "string", "enum": ["customers", "partners"]}}}""";

    private final ApplicationContext beans;
    private final Workspace workspace;

    public PromptFixture(ApplicationContext beans, Workspace workspace) {
        this.beans = beans;
        this.workspace = workspace;
    }

    /** A model of the catalogue. */
    public UUID model(PersonId by) {
        return workspace.as(by, () -> beans.getBean(CatalogService.class)
                .addModel("Claude Sonnet", Optional.of("Anthropic"))
                .id());
    }

    /** Begun and owned by whoever wrote it. */
    public PromptId begun(PersonId by, Prompt prompt) {
        return workspace.as(by, () -> {
            PromptId id = beans.getBean(PromptDrafts.class).begin(prompt);
            beans.getBean(OwnershipService.class).assign(id.ref(), Duty.ACCOUNTABLE, by);
            return id;
        });
    }

    /** Proposed by one, published by the other. */
    public PromptId published(PersonId by, PersonId publisher, Prompt prompt) {
        PromptId id = begun(by, prompt);
        workspace.as(by, () -> beans.getBean(PromptProposals.class).propose(id, "first"));
        workspace.as(publisher, () -> new MyTurn(beans).approve(id.ref(), "good"));
        return id;
    }

    /** Nothing is wrong with it. */
    public static Prompt prompt(String key, String name, UUID model) {
        return new Prompt(
                key,
                name,
                "Writes the first mail about a new product",
                Channel.EMAIL,
                MarketingFunction.CAMPAIGN,
                new Prompt.Rules("Plain words", "No superlatives"),
                Set.of(model),
                new Prompt.Wording("Write a mail about {{product}} for {{ audience }}.", SCHEMA),
                new Prompt.Expectation("Subject and three sentences", "Names the product once"),
                List.of(new PromptExample(
                        "Kettle",
                        "{\"product\": \"Kettle\"}",
                        "Subject: The Kettle is here. It boils in a minute.",
                        List.of(new Assertion(AssertionKind.CONTAINS, "kettle")))),
                new Prompt.Term(Optional.of(LATER), Optional.empty()));
    }

    public static Prompt with(Prompt p, Prompt.Wording wording) {
        return new Prompt(
                p.key(),
                p.name(),
                p.purpose(),
                p.channel(),
                p.function(),
                p.rules(),
                p.models(),
                wording,
                p.expectation(),
                p.examples(),
                p.term());
    }

    public static Prompt with(Prompt p, Prompt.Term term) {
        return new Prompt(
                p.key(),
                p.name(),
                p.purpose(),
                p.channel(),
                p.function(),
                p.rules(),
                p.models(),
                p.wording(),
                p.expectation(),
                p.examples(),
                term);
    }

    public static Prompt with(Prompt p, List<PromptExample> examples) {
        return new Prompt(
                p.key(),
                p.name(),
                p.purpose(),
                p.channel(),
                p.function(),
                p.rules(),
                p.models(),
                p.wording(),
                p.expectation(),
                examples,
                p.term());
    }
}
