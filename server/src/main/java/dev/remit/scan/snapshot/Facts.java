package dev.remit.scan.snapshot;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Use;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Turns an observation into what is stored and compared: the same fact always gives the same text and hash. */
final class Facts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int HASH_BYTES = 16;

    private Facts() {}

    /** An observation as a row. */
    record Row(String question, String key, String type, String principal, String fact, String hash, String evidence) {

        byte[] hashed() {
            return HexFormat.of().parseHex(hash);
        }

        int length() {
            return key.length() + principal.length() + fact.length() + evidence.length();
        }
    }

    static Row row(Question question, Observation observation) {
        Map<String, Object> fields = new TreeMap<>();
        String type;
        String principal;
        switch (observation) {
            case Principal p -> {
                type = "principal";
                principal = p.key();
                describe(p, fields);
            }
            case Grant g -> {
                type = "grant";
                principal = g.principal();
                describe(g, fields);
            }
            case Use u -> {
                type = "use";
                principal = u.principal();
                u.at().ifPresent(at -> fields.put("at", at.toString()));
                u.from().ifPresent(from -> fields.put("from", from));
            }
            case Approval a -> {
                type = "approval";
                principal = a.principal();
                fields.put("mechanism", a.mechanism());
                a.approver().ifPresent(who -> fields.put("approver", who));
                a.at().ifPresent(at -> fields.put("at", at.toString()));
            }
            case Monitoring m -> {
                type = "monitoring";
                principal = "";
                fields.put("record", m.record());
                fields.put("state", m.state().name());
                m.kept().ifPresent(time -> fields.put("kept", time.toString()));
            }
        }
        String fact = storable(JSON.writeValueAsString(fields));
        return new Row(
                question.name(),
                storable(observation.key()),
                type,
                storable(principal),
                fact,
                hash(type + fact),
                evidence(observation.evidence()));
    }

    private static void describe(Principal p, Map<String, Object> fields) {
        fields.put("kind", p.kind().name());
        fields.put("name", p.name());
        fields.put("state", p.state().name());
        p.actsAs().ifPresent(key -> fields.put("actsAs", key));
        Map<String, Object> signals = new TreeMap<>();
        p.signals().forEach((signal, values) -> signals.put(signal.name(), values));
        fields.put("signals", signals);
        fields.put("attributes", p.attributes());
    }

    private static void describe(Grant g, Map<String, Object> fields) {
        fields.put("capability", g.capability().name());
        fields.put("kind", g.kind().name());
        fields.put("resource", g.resource());
        fields.put("reach", g.reach().name());
        fields.put("sensitivity", g.sensitivity().name());
        fields.put("mode", g.mode().name());
        fields.put("basis", g.basis().name());
        fields.put("rights", g.rights());
        if (!g.fields().isEmpty()) {
            fields.put("fields", g.fields());
        }
        g.elsewhere().ifPresent(host -> fields.put("elsewhere", host));
    }

    private static String evidence(Evidence e) {
        return storable(JSON.writeValueAsString(new TreeMap<>(Map.of(
                "request", e.request(),
                "at", e.at().toString(),
                "sha256", e.sha256(),
                "pointer", e.pointer(),
                "apiVersion", e.apiVersion(),
                "connectorVersion", e.connectorVersion()))));
    }

    /** PostgreSQL stores every character but one. */
    private static String storable(String text) {
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
