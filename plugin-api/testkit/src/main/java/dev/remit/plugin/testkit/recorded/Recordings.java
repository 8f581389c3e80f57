package dev.remit.plugin.testkit.recorded;

import dev.remit.plugin.runtime.Transport.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a system, read from a directory. */
public final class Recordings {

    /** One recorded exchange; {@code body} is what is sent back. */
    public record Exchange(String request, String method, String path, Map<String, String> query, Answer answer) {

        boolean answers(String askedMethod, URI asked, Map<String, String> askedQuery) {
            return method.equals(askedMethod)
                    && path.equals(asked.getPath())
                    && askedQuery.entrySet().containsAll(query.entrySet());
        }

        /** What it asks for, apart from how far into it. */
        public String list(Set<String> paging) {
            Map<String, String> rest = new TreeMap<>(query);
            rest.keySet().removeIf(name -> paging.contains(name.toLowerCase(Locale.ROOT)));
            return method + " " + path + " " + rest;
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path directory;
    private final List<Exchange> exchanges;

    private Recordings(Path directory, List<Exchange> exchanges) {
        this.directory = directory;
        this.exchanges = exchanges;
    }

    /** The recordings in a directory; none if there is no such directory. */
    public static Recordings in(Path directory) {
        return new Recordings(directory, read(directory));
    }

    /** The same, some of them answered differently: as the recordings in a directory below say; empty if there is none. */
    public Optional<Recordings> below(String name) {
        Path variant = directory.resolve(name);
        if (!Files.isDirectory(variant)) {
            return Optional.empty();
        }
        List<Exchange> first = new ArrayList<>(read(variant));
        Set<String> replaced = first.stream().map(Exchange::request).collect(Collectors.toSet());
        exchanges.stream().filter(each -> !replaced.contains(each.request())).forEach(first::add);
        return Optional.of(new Recordings(variant, sorted(first)));
    }

    private static List<Exchange> read(Path directory) {
        return sorted(files(directory).stream().map(Recordings::exchange).toList());
    }

    private static List<Exchange> sorted(List<Exchange> exchanges) {
        return exchanges.stream()
                .sorted(Comparator.comparingInt((Exchange each) -> each.query().size())
                        .reversed())
                .toList();
    }

    /** All of them. */
    public List<Exchange> all() {
        return exchanges;
    }

    /** The one of this recorded request. */
    public Exchange named(String request) {
        return exchanges.stream()
                .filter(each -> each.request().equals(request))
                .findFirst()
                .orElseThrow();
    }

    /** Where they are. */
    public Path directory() {
        return directory;
    }

    /** The one that answers a request. */
    public Optional<Exchange> find(String method, URI uri) {
        Map<String, String> query = query(uri.getRawQuery());
        return exchanges.stream()
                .filter(each -> each.answers(method, uri, query))
                .findFirst();
    }

    /** The files as they are, those of the variants too. */
    public Map<Path, String> texts() {
        Map<Path, String> texts = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            files(directory, 2).forEach(file -> texts.put(directory.relativize(file), text(file)));
        }
        return texts;
    }

    /** The text of each file of this directory itself, by name. */
    static Map<String, String> filesIn(Path directory) {
        Map<String, String> texts = new TreeMap<>();
        files(directory).forEach(file -> texts.put(file.getFileName().toString(), text(file)));
        return texts;
    }

    private static List<Path> files(Path directory) {
        return Files.isDirectory(directory) ? files(directory, 1) : List.of();
    }

    private static List<Path> files(Path directory, int depth) {
        try (Stream<Path> files = Files.walk(directory, depth)) {
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
