package dev.remit.connector.n8n;

import java.util.Optional;
import java.util.Set;

/** Who or what sets a workflow going, by its trigger steps. */
final class Triggers {

    private Triggers() {}

    /** In words; empty if the step is no trigger. */
    static Optional<String> startedBy(Step step) {
        return Optional.ofNullable(
                switch (step.shortName()) {
                    case "webhook" -> "webhook, open to " + callers(step);
                    case "formTrigger" -> "form, open to " + callers(step);
                    case "mcpTrigger" -> "agents by MCP, open to " + callers(step);
                    case "chatTrigger" ->
                        step.node().at("/parameters/public").bool().orElse(false)
                                ? "chat, open to " + callers(step)
                                : "chat inside n8n";
                    case "scheduleTrigger", "cron", "interval" -> "schedule";
                    case "manualTrigger", "manualChatTrigger", "start" -> "people inside n8n";
                    case "executeWorkflowTrigger" -> "other workflows";
                    case "errorTrigger" -> "errors of other workflows";
                    case "emailReadImap" -> "incoming e-mail";
                    default -> step.shortName().endsWith("Trigger") ? "events of " + system(step) : null;
                });
    }

    /** Whether it lets callers in, so that its credential is theirs and not one that the workflow acts with. */
    static boolean letsIn(Step step) {
        return Set.of("webhook", "mcpTrigger", "respondToWebhook").contains(step.shortName());
    }

    private static String system(Step step) {
        String name = step.shortName();
        return name.substring(0, name.length() - "Trigger".length());
    }

    private static String callers(Step step) {
        String authentication = step.parameter("authentication").orElse("none");
        return switch (authentication) {
            case "none" -> "anyone who knows its address";
            case "n8nUserAuth" -> "users of n8n";
            default ->
                Step.computed(authentication) ? "unknown callers" : "holders of its key (" + authentication + ")";
        };
    }
}
