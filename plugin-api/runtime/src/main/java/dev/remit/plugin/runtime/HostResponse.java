package dev.remit.plugin.runtime;

import dev.remit.plugin.Evidence;
import dev.remit.plugin.Json;
import dev.remit.plugin.Response;
import dev.remit.plugin.runtime.json.JsonReader;
import java.util.Locale;
import java.util.Optional;

/** An answer with its evidence; the body is parsed when asked for. */
record HostResponse(Transport.Answer answer, Evidence evidence, JsonReader reader) implements Response {

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
        return reader.read(answer.body(), evidence);
    }

    @Override
    public String toString() {
        return evidence.request() + " -> " + status();
    }
}
