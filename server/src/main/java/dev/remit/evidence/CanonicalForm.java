package dev.remit.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes a record's hash is taken over: JSON of strings only, keys in order, no white space (RFC 8785 for such
 * values), led by the byte 0 that RFC 6962 puts before a leaf. Changing it would orphan every hash ever taken, so a new
 * form needs a new {@code form} number beside this one.
 */
final class CanonicalForm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CanonicalForm() {}

    static byte[] leafHash(UUID tenant, UUID id, Instant at, RecordedActor actor, Act act) {
        return leafHash(text(tenant, id, at, actor, act));
    }

    static String text(UUID tenant, UUID id, Instant at, RecordedActor actor, Act act) {
        SortedMap<String, Object> fields = new TreeMap<>();
        fields.put("form", "1");
        fields.put("tenant", tenant.toString());
        fields.put("id", id.toString());
        fields.put("at", at.toString());
        actor.person().ifPresent(person -> fields.put("person", person.toString()));
        fields.put("actor", actor.name());
        fields.put("act", act.name());
        fields.put("subject", act.subject().toString());
        act.version().ifPresent(version -> fields.put("version", version));
        act.reason().ifPresent(reason -> fields.put("reason", reason));
        fields.put("details", act.details());
        return JSON.writeValueAsString(fields);
    }

    static String details(Act act) {
        return JSON.writeValueAsString(act.details());
    }

    static byte[] leafHash(String canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            return digest.digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
