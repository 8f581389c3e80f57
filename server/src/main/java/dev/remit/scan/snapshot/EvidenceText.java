package dev.remit.scan.snapshot;

import dev.remit.plugin.Evidence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes evidence. Facts of one answer differ in where they stood in it, so what they share is written once. Not thread-safe. */
final class EvidenceText {

    private @Nullable Evidence last;
    private String before = "";
    private String after = "";

    /** Its fields by the alphabet, as those of facts. */
    String of(Evidence e) {
        if (last == null || !ofOneAnswer(last, e)) {
            String first = Facts.object(json -> {
                json.writeStringProperty("apiVersion", e.apiVersion());
                json.writeStringProperty("at", e.at().toString());
                json.writeStringProperty("connectorVersion", e.connectorVersion());
            });
            String rest = Facts.object(json -> {
                json.writeStringProperty("request", e.request());
                json.writeStringProperty("sha256", e.sha256());
            });
            before = first.substring(0, first.length() - 1) + ",\"pointer\":\"";
            after = "\"," + rest.substring(1);
            last = e;
        }
        return before + pointer(e) + after;
    }

    private static String pointer(Evidence e) {
        return Facts.storable(new String(JsonStringEncoder.getInstance().quoteAsCharArray(e.pointer())));
    }

    private static boolean ofOneAnswer(Evidence one, Evidence other) {
        return one.at().equals(other.at())
                && one.sha256().equals(other.sha256())
                && one.request().equals(other.request())
                && one.apiVersion().equals(other.apiVersion())
                && one.connectorVersion().equals(other.connectorVersion());
    }
}
