package dev.remit.connector.n8n;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import dev.remit.plugin.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The key an instance is read with; the host knows the address. */
record N8nConfig(Secret key) {

    static final String URL = "url";
    static final String KEY = "apiKey";

    private static final Pattern INNER_PAGE =
            Pattern.compile("https?://[^/]+(/.*)?/(api|rest|home|workflow|workflows|settings|signin|webhook)(/.*)?");
    private static final Pattern API_KEY = Pattern.compile("n8n_api_\\w+|[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    static N8nConfig of(ConnectorConfig config) {
        return new N8nConfig(config.secret(KEY).orElseThrow());
    }

    static List<Problem> problems(ConnectorConfig config) {
        List<Problem> problems = new ArrayList<>();
        config.text(URL)
                .filter(address -> INNER_PAGE.matcher(address).matches())
                .map(address -> new Problem(
                        URL,
                        "This is a page inside n8n.",
                        "Enter the address at which n8n opens, without /api, /home or /workflow."))
                .ifPresent(problems::add);
        config.secret(KEY)
                .filter(key -> !API_KEY.matcher(key.reveal().strip()).matches())
                .map(
                        key -> new Problem(
                                KEY,
                                "This is not an API key of n8n: those have three parts with dots between them, or begin with n8n_api_.",
                                "Create one in n8n under Settings, n8n API; keys of workflows and of other systems do not work here."))
                .ifPresent(problems::add);
        return problems;
    }
}
