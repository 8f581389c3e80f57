package dev.remit.prompt.review;

import dev.remit.approval.ApprovalRequest;
import dev.remit.approval.Snapshot;
import dev.remit.approval.Snapshot.Fact;
import dev.remit.approval.plan.RequestFact;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.catalog.AiModel;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptVersion;
import dev.remit.prompt.example.Assertion;
import dev.remit.prompt.example.PromptExample;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for a version of a prompt to be published: all that it says, and what conditions of its workflow may ask. */
public final class PromptRequest {

    private PromptRequest() {}

    /**
     * By whoever proposed it; they do not decide.
     *
     * @param models of the catalogue, with which it may be used
     * @param published whether another version is in use
     */
    public static ApprovalRequest of(PromptVersion version, Collection<AiModel> models, boolean published) {
        Prompt prompt = version.content();
        return new ApprovalRequest(
                version.prompt().ref(),
                version.writtenBy(),
                Set.of(version.writtenBy()),
                PolicyFacts.none()
                        .with(RequestFact.FUNCTIONS, List.of(prompt.function().code()))
                        .with(RequestFact.CHANNEL, prompt.channel().code())
                        .with(RequestFact.PUBLISHED, published),
                new Snapshot(
                        prompt.name(),
                        String.valueOf(version.number()),
                        WorkflowScope.NO_TIER,
                        "",
                        Stream.of(about(version, models), said(prompt), term(prompt))
                                .flatMap(List::stream)
                                .toList(),
                        List.of(),
                        List.of()));
    }

    private static List<Fact> about(PromptVersion version, Collection<AiModel> models) {
        Prompt prompt = version.content();
        return List.of(
                Fact.of("key", "Key", prompt.key()),
                Fact.of("why", "What is new", version.comment()),
                Fact.of("purpose", "What it is for", prompt.purpose()),
                Fact.of("channel", "Channel", prompt.channel().code()),
                Fact.of("function", "For", prompt.function().code()),
                new Fact(
                        "models",
                        "Models it may be used with",
                        models.stream().map(AiModel::name).sorted().toList()));
    }

    private static List<Fact> said(Prompt prompt) {
        return List.of(
                Fact.of("text", "Text", prompt.wording().text()),
                Fact.of("input", "Inputs", prompt.wording().inputSchema()),
                Fact.of("brand", "Brand rules", orNone(prompt.rules().brand())),
                Fact.of("claims", "Claims rules", orNone(prompt.rules().claims())),
                Fact.of("output", "What comes back", prompt.expectation().output()),
                Fact.of("quality", "What a good one is", prompt.expectation().quality()),
                new Fact(
                        "examples",
                        "Examples",
                        prompt.examples().stream().map(PromptRequest::example).toList()));
    }

    private static List<Fact> term(Prompt prompt) {
        return List.of(
                Fact.of("review", "Next review", day(prompt.term().reviewOn())),
                Fact.of("until", "Last day", day(prompt.term().expiresOn())));
    }

    private static String example(PromptExample example) {
        return example.name() + ": " + example.inputs() + "\n" + example.output()
                + example.assertions().stream().map(PromptRequest::assertion).collect(Collectors.joining());
    }

    private static String assertion(Assertion assertion) {
        return "\n" + assertion.kind().code() + " " + assertion.value();
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("none");
    }
}
