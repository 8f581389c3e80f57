package dev.remit.connector.directus;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.NATIVE_AI;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** AI that Directus brings along: its assistant with the model providers it has keys for, its MCP server, and who connected to that. */
final class Assistants {

    private static final String ONLY_ADMINISTRATORS =
            "Directus lets MCP clients register, and shows them to administrators only."
                    + " Enter an administrator's token in the field made for it, or ask one for the list.";

    private static final Map<String, String> HOSTS = Map.of(
            "openai",
            "api.openai.com",
            "anthropic",
            "api.anthropic.com",
            "google",
            "generativelanguage.googleapis.com");

    private final DirectusProject project;
    private final Answers answers;
    private boolean known;
    private boolean active;
    private boolean open;

    Assistants(DirectusProject project, Answers answers) {
        this.project = project;
        this.answers = answers;
    }

    void run() {
        Json server = project.server();
        Json settings = project.settings();
        server.at("/ai_providers").items().stream()
                .flatMap(each -> each.text().stream())
                .forEach(provider -> assistant(provider, server, settings));
        active = flag(server, "/mcp_enabled") && flag(settings, "/mcp_enabled");
        open = active && flag(server, "/mcp_oauth_enabled") && flag(settings, "/mcp_oauth_enabled");
        known = true;
        mcpServer(server, settings);
    }

    private void assistant(String provider, Json server, Json settings) {
        String key = "assistant:" + provider;
        Optional<String> host = Optional.ofNullable(HOSTS.get(provider))
                .or(() -> Readings.host(
                        settings.at("/ai_openai_compatible_base_url").text()));
        Principal assistant = Principal.of(
                        key, Principal.Kind.APP, "AI assistant of Directus with " + provider, server.evidence())
                .withState(flag(server, "/ai_enabled") ? Principal.State.ACTIVE : Principal.State.INACTIVE)
                .withSignals(Signal.DOMAIN, host.stream().toList())
                .withAttribute(
                        "models",
                        String.join(
                                ", ",
                                Readings.texts(settings.at("/ai_" + provider.replace('-', '_') + "_allowed_models"))));
        answers.observe(NATIVE_AI, assistant);
        answers.observe(OUTBOUND, assistant);
        Readings.delegated(key, Basis.DECLARED, "AI assistant", server)
                .forEach(grant -> answers.observe(GRANTS, grant));
        answers.observe(
                GRANTS,
                Grant.of(
                                key,
                                Capability.INFER,
                                ResourceKind.CONTENT,
                                Readings.WHATEVER_THEY_MAY,
                                Basis.DECLARED,
                                server.evidence())
                        .withReach(Grant.Reach.FILTERED)
                        .withMode(Grant.Mode.DELEGATED)
                        .through(Set.of("AI assistant")));
    }

    private void mcpServer(Json server, Json settings) {
        Principal mcp = Principal.of("mcp-server", Principal.Kind.APP, "MCP server of Directus", settings.evidence())
                .withState(active ? Principal.State.ACTIVE : Principal.State.INACTIVE)
                .withAttribute("may delete", yes(flag(settings, "/mcp_allow_deletes")))
                .withAttribute("clients sign in by OAuth", yes(open))
                .withAttribute("clients register themselves", yes(open && flag(settings, "/mcp_oauth_dcr_enabled")))
                .withAttribute(
                        "version of Directus", server.at("/version").text().orElse("unknown"));
        answers.observe(NATIVE_AI, mcp);
        if (active) {
            Readings.delegated(mcp.key(), Basis.DECLARED, "MCP tools", settings)
                    .forEach(grant -> answers.observe(GRANTS, grant));
        }
    }

    /** Those that registered themselves, if they could; whoever did before it was switched off is shown, too. */
    void clients() {
        if (project.hasAdministrator()) {
            project.mcpClients(page -> page.forEach(this::client));
        } else if (open) {
            answers.gap(ONLY_ADMINISTRATORS, INTEGRATIONS, CREDENTIALS, APPROVALS, GRANTS);
        }
    }

    private void client(Json client) {
        String id = client.requiredText("/client_id");
        String name = client.at("/client_name").text().orElse(id);
        List<String> redirects = Readings.texts(client.at("/redirect_uris"));
        Collection<String> hosts = Stream.concat(redirects.stream(), client.at("/client_uri").text().stream())
                .flatMap(address -> Readings.host(Optional.of(address)).stream())
                .collect(Collectors.toSet());
        String registration = client.at("/registration_type").text().orElse("unknown");
        Principal principal = Principal.of("mcp-client:" + id, Principal.Kind.APP, name, client.evidence())
                .withState(stateOfClients())
                .withSignal(Signal.CLIENT_ID, id)
                .withSignal(Signal.DISPLAY_NAME, name)
                .withSignals(Signal.REDIRECT_URI, redirects)
                .withSignals(Signal.DOMAIN, hosts)
                .withAttribute("registration", registration);
        answers.observe(INTEGRATIONS, principal);
        answers.observe(
                APPROVALS,
                Readings.approval(
                        principal.key(),
                        registration.equals("dcr") ? "self-registration" : "self-registration (" + registration + ")",
                        Optional.empty(),
                        client,
                        "/date_created"));
        Readings.delegated(principal.key(), Basis.DECLARED, "MCP tools", client)
                .forEach(grant -> answers.observe(GRANTS, grant));
        Readings.list(client.at("/tokens")).forEach(token -> token(token, principal));
    }

    private Principal.State stateOfClients() {
        if (!known) {
            return Principal.State.UNKNOWN;
        }
        return open ? Principal.State.ACTIVE : Principal.State.INACTIVE;
    }

    private void token(Json token, Principal client) {
        Principal granted = Principal.of(
                        "mcp-token:" + token.requiredText("/id"),
                        Principal.Kind.TOKEN,
                        "MCP token of " + client.name(),
                        token.evidence())
                .withState(client.state())
                .withAttribute("client", client.key());
        answers.observe(
                CREDENTIALS,
                token.at("/user")
                        .text()
                        .map(user -> granted.actingAs(Readings.user(user)))
                        .orElse(granted));
    }

    /** A setting that was never touched is the one Directus starts with: off. */
    private static boolean flag(Json json, String pointer) {
        return json.at(pointer).bool().orElse(false);
    }

    private static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }
}
