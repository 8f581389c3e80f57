package dev.remit.plugin.testkit.recorded;

import dev.remit.plugin.runtime.Transport.Answer;
import dev.remit.plugin.runtime.Transport.Call;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a recognisable secret into every object of an answer, as careless systems do. */
public final class Canary {

    /** What must not come out. */
    public static final String VALUE = "canary-3f9c1e77-do-not-report";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> CARELESS = List.of(
            "secret", "password", "token", "accessToken", "access_token", "api_key", "accessKey", "client_secret");

    private Canary() {}

    /** The same answer with secrets in it. */
    public static Answer plant(String recorded, Call call, Answer right) {
        JsonNode body = MAPPER.readTree(right.body());
        plant(body);
        return new Answer(right.status(), right.headers(), MAPPER.writeValueAsBytes(body));
    }

    private static void plant(JsonNode node) {
        node.forEach(Canary::plant);
        if (node instanceof ObjectNode object) {
            CARELESS.stream().filter(name -> !object.has(name)).forEach(name -> object.put(name, VALUE));
        }
    }
}
