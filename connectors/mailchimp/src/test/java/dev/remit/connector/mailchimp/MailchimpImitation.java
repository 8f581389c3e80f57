package dev.remit.connector.mailchimp;

import dev.remit.plugin.testkit.ImitatedSystem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Behaves as Mailchimp's Marketing API is documented to: a key as password, offset and count with a cap, problem details, and a bare 403
 * when it has enough. Not the real thing.
 */
final class MailchimpImitation extends ImitatedSystem {

    static final String KEY = "syntheticsynthetic-us21";

    private static final int MOST_A_PAGE = 2;

    private final Map<String, String> apps = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private String role = "manager";
    private String refused = "";
    private boolean refusesAll;
    private int most = Integer.MAX_VALUE;
    private int closed;

    MailchimpImitation app(int id, String name, String user) {
        apps.put(
                String.valueOf(id),
                "{\"id\":%d,\"name\":\"%s\",\"description\":\"\",\"users\":[\"%s\"]}".formatted(id, name, user));
        return this;
    }

    void disconnect(int id) {
        apps.remove(String.valueOf(id));
    }

    MailchimpImitation field(String tag, String type) {
        fields.put(tag, "{\"merge_id\":%d,\"tag\":\"%s\",\"type\":\"%s\"}".formatted(fields.size() + 1, tag, type));
        return this;
    }

    void role(String newRole) {
        role = newRole;
    }

    void refuse(String path) {
        refused = path;
    }

    /** No list gives more than so many, whatever it says that there are. */
    MailchimpImitation givesAtMost(int records) {
        most = records;
        return this;
    }

    /** The user whose key it is may see nothing. */
    MailchimpImitation refuseAll() {
        refusesAll = true;
        return this;
    }

    /** The next requests meet a closed door without a word. */
    void closedFor(int requests) {
        closed = requests;
    }

    @Override
    protected Answer answer(Asked asked) {
        if (!KEY.equals(password(asked.headers().getOrDefault("Authorization", "")))) {
            return json(401, problem("API Key Invalid", 401));
        }
        if (closed-- > 0) {
            return json(403, "Access Denied");
        }
        if (refusesAll || asked.path().equals(refused)) {
            return json(403, problem("Forbidden", 403));
        }
        String body = body(asked.path(), asked.query());
        return body.isEmpty() ? json(404, problem("Resource Not Found", 404)) : json(200, body);
    }

    @Override
    protected String state() {
        return apps + "\n" + fields;
    }

    private String body(String path, Map<String, String> query) {
        return switch (path) {
            case "/3.0/" ->
                "{\"account_id\":\"acc1\",\"account_name\":\"Harbour Tours\",\"username\":\"reader\",\"role\":\"%s\"}"
                        .formatted(role);
            case "/3.0/authorized-apps" -> page("apps", List.copyOf(apps.values()), query);
            case "/3.0/connected-sites" -> page("sites", List.of(), query);
            case "/3.0/lists" -> page("lists", List.of("{\"id\":\"aud1\",\"name\":\"Newsletter\"}"), query);
            case "/3.0/lists/aud1/merge-fields" -> page("merge_fields", List.copyOf(fields.values()), query);
            case "/3.0/lists/aud1/webhooks" ->
                "{\"webhooks\":[{\"id\":\"wh1\",\"url\":\"https://flows.example.test/hooks/very-private\",\"sources\":{\"api\":true}}]}";
            case "/3.0/batch-webhooks" -> page("webhooks", List.of(), query);
            case "/3.0/automations" ->
                page(
                        "automations",
                        List.of("{\"id\":\"au1\",\"status\":\"paused\",\"settings\":{\"title\":\"Welcome\"}}"),
                        query);
            case "/3.0/account-exports" ->
                page("exports", List.of("{\"export_id\":7,\"started\":\"2026-11-01T06:00:00+00:00\"}"), query);
            default -> "";
        };
    }

    /** Gives fewer than asked for, as a system may. */
    private String page(String name, List<String> all, Map<String, String> query) {
        int end = Math.min(all.size(), most);
        int from = Math.min(end, Integer.parseInt(query.getOrDefault("offset", "0")));
        int count = Math.min(MOST_A_PAGE, Integer.parseInt(query.getOrDefault("count", "10")));
        List<String> some = all.subList(from, Math.min(end, from + count));
        return "{\"%s\":[%s],\"total_items\":%d}".formatted(name, String.join(",", some), all.size());
    }

    private static String problem(String title, int status) {
        return "{\"type\":\"https://mailchimp.example/errors\",\"title\":\"%s\",\"status\":%d,\"detail\":\"d\",\"instance\":\"i\"}"
                .formatted(title, status);
    }

    private static String password(String header) {
        if (!header.startsWith("Basic ")) {
            return "";
        }
        String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
        return pair.substring(pair.indexOf(':') + 1);
    }
}
