package dev.remit.plugin.runtime;

import dev.remit.plugin.Evidence;
import dev.remit.plugin.Json;
import dev.remit.plugin.Response;
import dev.remit.plugin.runtime.json.JsonReader;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer with its evidence; the body is parsed once, when asked for. Used by the run's thread only. */
final class HostResponse implements Response {

    private final Transport.Answer answer;
    private final Evidence evidence;
    private final JsonReader reader;
    private @Nullable Json body;

    HostResponse(Transport.Answer answer, Evidence evidence, JsonReader reader) {
        this.answer = answer;
        this.evidence = evidence;
        this.reader = reader;
    }

    @Override
    public int status() {
        return answer.status();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(answer.headers().get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Json json() {
        if (body == null) {
            body = reader.read(answer.body(), evidence);
        }
        return body;
    }

    Evidence evidence() {
        return evidence;
    }

    @Override
    public String toString() {
        return evidence.request() + " -> " + status();
    }
}
