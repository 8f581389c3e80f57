package dev.remit.connector.n8n;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import java.util.List;

/** Checks the address, the key, each scope we need, and one that we do not. */
final class SelfTest {

    private static final String KEY = "The address is n8n's and the key is accepted";
    private static final String EXECUTIONS = "Executions can be listed (execution:list)";
    private static final String USERS = "Users can be listed (user:list)";
    private static final String AUDIT = "The key is an owner's or administrator's (securityAudit:generate)";
    private static final String CREDENTIALS = "Credentials can be listed (credential:list)";
    private static final String NARROW = "The key has no rights beyond what is needed";

    private final N8nInstance instance;
    private final Check.Collector checks = Check.Collector.explaining(SelfTest::remedy);

    SelfTest(N8nInstance instance) {
        this.instance = instance;
    }

    List<Check> run() {
        if (checks.attempt(KEY, () -> data(instance.oneWorkflow())).isEmpty()) {
            checks.untried(EXECUTIONS, USERS, AUDIT, CREDENTIALS, NARROW);
            return checks.all();
        }
        checks.attempt(EXECUTIONS, () -> data(instance.oneExecution()));
        checks.attempt(USERS, () -> data(instance.oneUser()));
        checks.attempt(AUDIT, () -> audit(instance.audit()));
        credentials();
        narrow();
        return checks.all();
    }

    /** n8n 1 cannot list credentials, whatever the key may. */
    private void credentials() {
        checks.attempt(
                () -> data(instance.oneCredential()),
                seen -> Check.passed(CREDENTIALS, seen.evidence().request()),
                failure -> N8nInstance.byVersion(failure)
                        ? Check.passed(
                                CREDENTIALS,
                                "This n8n is older than 2 and lists them for nobody; its workflows name those they use.")
                        : checks.failed(CREDENTIALS, failure));
    }

    /** n8n does not say which scopes a key has, so we try what the recipe leaves out and changes nothing. */
    private void narrow() {
        checks.attempt(
                () -> data(instance.tags()),
                tags -> Check.failed(
                        NARROW,
                        tags.evidence().request() + " was answered, which needs tag:list.",
                        "If this plan of n8n has scopes for API keys: give the key those of the recipe only. If not, n8n lets every key do"
                                + " what its user may; give it an expiry date and keep it in Remit only. Scanning works with this one too."),
                refused -> refused.failure() == Failure.FORBIDDEN
                        ? Check.passed(NARROW, "It was refused what needs tag:list; n8n does not list a key's scopes.")
                        : Check.unknown(NARROW, refused.getMessage(), "Compare the key's scopes with the recipe."));
    }

    private static String remedy(ConnectorException failure) {
        return switch (failure.failure()) {
            case AUTHENTICATION ->
                "Enter the API key again; it may have expired or been deleted in n8n under Settings, n8n API.";
            case FORBIDDEN -> "Make the key as an owner or administrator of n8n, with the scopes of the recipe.";
            case PLAN_GATED -> "Ask whoever runs n8n about its plan; the rest can be scanned without.";
            case NOT_FOUND, NOT_JSON, MALFORMED, REDIRECTED ->
                "Enter the address at which n8n opens. If it is right: the public API must be switched on, which from version 2 on it is"
                        + " not by itself.";
            default -> "Check that n8n is reachable from the console, and try again.";
        };
    }

    private static Json data(Json answer) {
        answer.at("/data").items();
        return answer;
    }

    private static Json audit(Json audit) {
        Readings.foreignNodes(audit);
        return audit;
    }
}
