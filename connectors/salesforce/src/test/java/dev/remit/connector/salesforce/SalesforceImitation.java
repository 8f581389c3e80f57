package dev.remit.connector.salesforce;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.ImitatedSystem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Salesforce as its documentation describes it: sessions that end, pages, the cap on OAuth tokens, objects that are not visible to
 * whom a permission is missing or where the edition lacks them, versions of the API that were retired, a day's requests that are used
 * up, sandboxes that expired. It answers any query over {@link OrgState}, and refuses objects and fields it does not have.
 */
final class SalesforceImitation extends ImitatedSystem {

    static final String KEY = "synthetic-consumer-key";
    static final String SECRET = "synthetic-consumer-secret";
    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://harbour.example.test", "signIn", "client credentials", "key", KEY),
            Map.of("secret", Secret.of(SECRET)));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Set<String> NEED_SETUP = Set.of(
            "SetupAuditTrail",
            "ObjectPermissions",
            "FieldPermissions",
            "AppMenuItem",
            "ConnectedApplication",
            "FlowDefinitionView");
    private static final List<String> NEED_ALL = List.of(
            "PermissionsViewSetup",
            "PermissionsCustomizeApplication",
            "PermissionsViewAllUsers",
            "PermissionsMonitorLoginHistory");
    private static final Map<String, String> OWN_ONLY_WITHOUT = Map.of(
            "OauthToken", "PermissionsCustomizeApplication",
            "User", "PermissionsViewAllUsers",
            "LoginHistory", "PermissionsMonitorLoginHistory");

    final OrgState org = new OrgState();
    private final Map<String, List<Map<String, Object>>> cursors = new HashMap<>();
    private final Set<String> missing = new HashSet<>(Set.of("EventLogFile"));
    private Optional<PublicKey> certificate = Optional.empty();
    private Optional<String> signInError = Optional.empty();
    private String version = "v68.0";
    private int pageSize = 2_000;
    private int sessionLength = Integer.MAX_VALUE;
    private int requestsLeft = Integer.MAX_VALUE;
    private int sessions;
    private int inSession;
    private int cursor;

    SalesforceImitation pages(int size) {
        pageSize = size;
        return this;
    }

    /** A session ends after so many requests. */
    SalesforceImitation sessionsOf(int requests) {
        sessionLength = requests;
        return this;
    }

    /** Only so many requests are left of the day. */
    SalesforceImitation left(int requests) {
        requestsLeft = requests;
        return this;
    }

    /** Signing in is refused with this error. */
    SalesforceImitation refuses(String error) {
        signInError = Optional.of(error);
        return this;
    }

    /** The newest version of the API that it has, and the only one. */
    SalesforceImitation only(String other) {
        version = other;
        return this;
    }

    SalesforceImitation lacks(String... objects) {
        missing.addAll(List.of(objects));
        return this;
    }

    /** The certificate with which signed tokens are checked. */
    SalesforceImitation trusts(PublicKey key) {
        certificate = Optional.of(key);
        return this;
    }

    /** Takes a permission from the integration user, or gives it one. */
    SalesforceImitation permission(String name, boolean held) {
        org.table("PermissionSetAssignment").set("PermissionSetId", OrgState.READER_SET, "PermissionSet." + name, held);
        return this;
    }

    /** The integration user may call the interface and nothing else. */
    SalesforceImitation withoutRights() {
        NEED_ALL.forEach(name -> permission(name, false));
        return this;
    }

    /** So many tokens belong to people whom the integration user is not shown. */
    SalesforceImitation tokensOfTheUnseen(int count) {
        for (int i = 0; i < count; i++) {
            org.table("OauthToken").with("AppName", "Old importer", "UserId", "005H%011dAAA".formatted(i));
        }
        return this;
    }

    int sessions() {
        return sessions;
    }

    @Override
    protected Answer answer(Asked asked) {
        if (asked.path().equals("/services/oauth2/token")) {
            return signIn(form(asked.body()));
        }
        if (!("Bearer session-" + sessions).equals(asked.headers().get("Authorization"))
                || inSession++ >= sessionLength) {
            return refusal(401, "INVALID_SESSION_ID");
        }
        if (requestsLeft-- <= 0) {
            return refusal(403, "REQUEST_LIMIT_EXCEEDED");
        }
        String base = "/services/data/" + version;
        if (!asked.path().startsWith(base + "/")) {
            return refusal(404, "NOT_FOUND");
        }
        if (!permitted("PermissionsApiEnabled")) {
            return refusal(403, "API_CURRENTLY_DISABLED");
        }
        boolean tooling = asked.path().startsWith(base + "/tooling/");
        String rest = asked.path().substring(base.length() + (tooling ? 8 : 0));
        return rest.equals("/query")
                ? query(asked.query().getOrDefault("q", ""), tooling ? org.tooling() : org.tables(), base, tooling)
                : more(rest.substring("/query/".length()), base, tooling);
    }

    @Override
    protected String state() {
        return org.tables().toString() + org.tooling();
    }

    private Answer signIn(Map<String, String> form) {
        if (signInError.isPresent()) {
            return oauth(signInError.get());
        }
        boolean signed = form.containsKey("assertion");
        if (signed ? !verified(form.get("assertion")) : !SECRET.equals(form.get("client_secret"))) {
            return oauth(signed ? "invalid_grant" : "invalid_client");
        }
        sessions++;
        inSession = 0;
        return json(200, """
                {"access_token": "session-%d", "signature": "synthetic", "scope": "api", "instance_url": "https://harbour.example.test",
                 "id": "https://login.example.test/id/00D000000000001AAA/%s", "token_type": "Bearer", "issued_at": "1795176000000"}""".formatted(sessions, OrgState.REMIT));
    }

    private boolean verified(String assertion) {
        String[] parts = assertion.split("\\.");
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(certificate.orElseThrow());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
            JsonNode claims = MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                    && claims.path("iss").asString().equals(KEY)
                    && claims.path("aud").asString().equals("https://login.salesforce.com")
                    && !claims.path("sub").asString().isEmpty()
                    && claims.path("exp").asLong() - 180
                            == Instant.parse("2026-11-20T12:00:00Z").getEpochSecond();
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    private Answer query(String text, Map<String, OrgTable> tables, String base, boolean tooling) {
        Optional<Soql> parsed = Soql.parse(text);
        if (parsed.isEmpty()) {
            return refusal(400, "MALFORMED_QUERY");
        }
        Soql soql = parsed.get();
        OrgTable table = tables.get(soql.object());
        if (table == null || !visible(soql.object())) {
            return refusal(400, "INVALID_TYPE");
        }
        if (soql.unknownField(table).isPresent()) {
            return refusal(400, "INVALID_FIELD");
        }
        List<Map<String, Object>> found = soql.of(shown(soql.object(), table.records()));
        if (soql.object().equals("OauthToken")) {
            found = soql.counts() ? found : found.subList(0, Math.min(found.size(), Tokens.MOST));
        }
        int size = soql.object().equals("OauthToken") ? Math.min(pageSize, 500) : pageSize;
        return soql.counts()
                ? json(200, "{\"totalSize\": %d, \"done\": true, \"records\": []}".formatted(found.size()))
                : page(found, size, base, tooling);
    }

    private Answer more(String locator, String base, boolean tooling) {
        List<Map<String, Object>> rest = cursors.remove(locator);
        return rest == null ? refusal(400, "INVALID_QUERY_LOCATOR") : page(rest, pageSize, base, tooling);
    }

    private Answer page(List<Map<String, Object>> records, int size, String base, boolean tooling) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("totalSize", records.size());
        answer.put("done", records.size() <= size);
        if (records.size() > size) {
            String locator = "01g%012dAAA-%d".formatted(++cursor, size);
            cursors.put(locator, records.subList(size, records.size()));
            answer.put("nextRecordsUrl", base + (tooling ? "/tooling" : "") + "/query/" + locator);
        }
        answer.put("records", records.subList(0, Math.min(size, records.size())));
        return json(200, MAPPER.writeValueAsString(answer));
    }

    private boolean visible(String object) {
        return !missing.contains(object) && (!NEED_SETUP.contains(object) || permitted("PermissionsViewSetup"));
    }

    /** Without the permission, Salesforce shows what belongs to oneself, and says nothing. */
    private List<Map<String, Object>> shown(String object, List<Map<String, Object>> records) {
        String permission = OWN_ONLY_WITHOUT.get(object);
        if (permission == null || permitted(permission)) {
            return records;
        }
        String owner = object.equals("User") ? "Id" : "UserId";
        return records.stream()
                .filter(each -> OrgState.REMIT.equals(each.get(owner)))
                .toList();
    }

    private boolean permitted(String permission) {
        return org.table("PermissionSetAssignment").records().stream()
                .filter(each -> OrgState.REMIT.equals(each.get("AssigneeId")))
                .anyMatch(each -> Boolean.TRUE.equals(each.get("PermissionSet." + permission)));
    }

    private static Answer refusal(int status, String code) {
        return json(status, "[{\"message\": \"synthetic\", \"errorCode\": \"%s\"}]".formatted(code));
    }

    private static Answer oauth(String error) {
        return json(400, "{\"error\": \"%s\", \"error_description\": \"synthetic\"}".formatted(error));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
