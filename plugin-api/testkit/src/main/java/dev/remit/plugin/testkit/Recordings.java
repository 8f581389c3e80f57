package dev.remit.plugin.testkit;

import dev.remit.plugin.runtime.Transport.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a system, read from a directory. */
final class Recordings {

    /** One recorded exchange; {@code body} is what is sent back. */
    record Exchange(String request, String method, String path, Map<String, String> query, Answer answer) {

        boolean answers(String askedMethod, URI asked, Map<String, String> askedQuery) {
            return method.equals(askedMethod)
                    && path.equals(asked.getPath())
                    && askedQuery.entrySet().containsAll(query.entrySet());
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path directory;
    private final List<Exchange> exchanges;

    private Recordings(Path directory, List<Exchange> exchanges) {
        this.directory = directory;
        this.exchanges = exchanges;
    }

    static Recordings in(Path directory) {
        List<Exchange> exchanges = files(directory).stream()
                .map(Recordings::exchange)
                .sorted(Comparator.comparingInt((Exchange each) -> each.query().size())
                        .reversed())
                .toList();
        if (exchanges.isEmpty()) {
            throw new AssertionError("There is no recording in " + directory.toAbsolutePath()
                    + ". Record the answers of a real system, replace what is real by synthetic data, and put one .json file per"
                    + " request there.");
        }
        return new Recordings(directory, exchanges);
    }

    Optional<Exchange> find(String method, URI uri) {
        Map<String, String> query = query(uri.getRawQuery());
        return exchanges.stream()
                .filter(each -> each.answers(method, uri, query))
                .findFirst();
    }

    Map<Path, String> texts() {
        Map<Path, String> texts = new TreeMap<>();
        files(directory).forEach(file -> texts.put(file.getFileName(), text(file)));
        return texts;
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The recordings in " + directory.toAbsolutePath() + " cannot be read", unreadable);
        }
    }

    private static Exchange exchange(Path file) {
        JsonNode recording = MAPPER.readTree(text(file));
        String request = recording.path("request").asString("");
        String[] parts = request.split(" ", 2);
        if (parts.length != 2 || !parts[1].startsWith("/")) {
            throw new AssertionError(
                    file.getFileName() + ": 'request' must be a method and a path, such as GET /api/apps?page=1");
        }
        Map<String, String> headers = new HashMap<>();
        recording
                .path("headers")
                .properties()
                .forEach(each -> headers.put(
                        each.getKey().toLowerCase(Locale.ROOT), each.getValue().asString()));
        byte[] body = MAPPER.writeValueAsBytes(recording.path("body"));
        String[] target = parts[1].split("\\?", 2);
        return new Exchange(
                request,
                parts[0],
                URLDecoder.decode(target[0], StandardCharsets.UTF_8),
                query(target.length == 2 ? target[1] : null),
                new Answer(recording.path("status").asInt(200), headers, body));
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        Map<String, String> query = new TreeMap<>();
        if (raw != null && !raw.isEmpty()) {
            for (String each : raw.split("&", -1)) {
                String[] pair = each.split("=", 2);
                query.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The recording " + file + " cannot be read", unreadable);
        }
    }
}
