package dev.remit.plugin.runtime.json;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers strictly: whole, not too deep, no key twice. */
public final class JsonReader {

    private final JsonMapper mapper;

    /** Refuses what is larger or deeper. */
    public JsonReader(int maxBytes, int maxDepth) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth)
                .maxStringLength(maxBytes)
                .maxDocumentLength(maxBytes)
                .build();
        mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** The whole value, or a failure that says what came instead. */
    public Json read(byte[] body, Evidence evidence) {
        String start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        refuseWhatCannotBe(start, evidence);
        try {
            return new JsonView(mapper.readTree(body), evidence);
        } catch (JacksonException broken) {
            throw "{[\"0123456789-tfn".indexOf(start.charAt(0)) < 0
                    ? new ConnectorException(
                            Failure.NOT_JSON,
                            "The answer to " + evidence.request() + " is not JSON. Is this the right address?")
                    : new ConnectorException(
                            Failure.MALFORMED,
                            "The answer to " + evidence.request() + " is not whole or not valid JSON (" + where(broken)
                                    + "). Run the scan again; if it stays, the system or something before it cuts answers off.");
        }
    }

    /** A body as JSON. */
    public String write(Map<String, Object> body) {
        return mapper.writeValueAsString(body);
    }

    private static void refuseWhatCannotBe(String start, Evidence evidence) {
        if (start.isEmpty()) {
            throw new ConnectorException(
                    Failure.NOT_JSON,
                    "The answer to " + evidence.request()
                            + " is empty where JSON was expected. Is this the right address?");
        }
        if (start.startsWith("<")) {
            throw new ConnectorException(
                    Failure.NOT_JSON,
                    "The answer to " + evidence.request()
                            + " is a web page, not JSON. A sign-in page, a firewall or a wrong address"
                            + " stands in between; open the address in a browser to see it.");
        }
    }

    private static String where(JacksonException broken) {
        return broken.getLocation() == null
                ? "unknown place"
                : "line " + broken.getLocation().getLineNr();
    }
}
