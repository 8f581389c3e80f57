package dev.remit.scan.snapshot;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Use;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns observations into what is stored and compared: the same fact always gives the same text and hash. So the fields of each kind
 * of fact are written in alphabetical order, for ever: another order would make all that is known look changed. Not thread-safe.
 */
final class Facts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int HASH_BYTES = 16;

    private final EvidenceText evidence = new EvidenceText();

    /** An observation as a row. */
    record Row(String key, String type, String principal, String fact, String hash, String evidence) {

        byte[] hashed() {
            return HexFormat.of().parseHex(hash);
        }

        int length() {
            return key.length() + principal.length() + fact.length() + evidence.length();
        }
    }

    Row row(Observation observation) {
        return switch (observation) {
            case Principal p -> row(p, "principal", p.key(), json -> describe(p, json));
            case Grant g -> row(g, "grant", g.principal(), json -> describe(g, json));
            case Use u ->
                row(u, "use", u.principal(), json -> {
                    text(json, "at", u.at());
                    text(json, "from", u.from());
                });
            case Approval a ->
                row(a, "approval", a.principal(), json -> {
                    text(json, "approver", a.approver());
                    text(json, "at", a.at());
                    json.writeStringProperty("mechanism", a.mechanism());
                });
            case Monitoring m ->
                row(m, "monitoring", "", json -> {
                    text(json, "kept", m.kept());
                    json.writeStringProperty("record", m.record());
                    json.writeStringProperty("state", m.state().name());
                });
        };
    }

    private Row row(Observation observation, String type, String principal, Consumer<JsonGenerator> fields) {
        String fact = object(fields);
        return new Row(
                storable(observation.key()),
                type,
                storable(principal),
                fact,
                hash(type + fact),
                evidence.of(observation.evidence()));
    }

    private static void describe(Principal p, JsonGenerator json) {
        text(json, "actsAs", p.actsAs());
        json.writeObjectPropertyStart("attributes");
        p.attributes().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty("kind", p.kind().name());
        json.writeStringProperty("name", p.name());
        json.writeObjectPropertyStart("signals");
        p.signals().entrySet().stream()
                .sorted(Comparator.comparing(signal -> signal.getKey().name()))
                .forEach(signal -> array(json, signal.getKey().name(), signal.getValue()));
        json.writeEndObject();
        json.writeStringProperty("state", p.state().name());
    }

    private static void describe(Grant g, JsonGenerator json) {
        json.writeStringProperty("basis", g.basis().name());
        json.writeStringProperty("capability", g.capability().name());
        text(json, "elsewhere", g.elsewhere());
        if (!g.fields().isEmpty()) {
            array(json, "fields", g.fields());
        }
        json.writeStringProperty("kind", g.kind().name());
        json.writeStringProperty("mode", g.mode().name());
        json.writeStringProperty("reach", g.reach().name());
        json.writeStringProperty("resource", g.resource());
        array(json, "rights", g.rights());
        json.writeStringProperty("sensitivity", g.sensitivity().name());
    }

    private static void text(JsonGenerator json, String name, Optional<?> value) {
        value.ifPresent(there -> json.writeStringProperty(name, there.toString()));
    }

    private static void array(JsonGenerator json, String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    static String object(Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return storable(text.toString());
    }

    /** PostgreSQL stores every character but one. */
    static String storable(String text) {
        return text.replace('\0', '\ufffd').replace("\\u0000", "\\ufffd");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
