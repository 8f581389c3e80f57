package dev.remit.plugin.testkit.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.runtime.Transport.Answer;
import dev.remit.plugin.testkit.ImitatedSystem.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a system answers, as {@link Recordings} are. */
public final class Transcript {

    private static final int LONGEST_NAME = 80;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Set<String> varying;
    private final Map<String, String> files = new TreeMap<>();

    /** Leaves out these parameters of queries. */
    public Transcript(Set<String> varying) {
        this.varying = varying;
    }

    /** Adds one answer, unless the same was asked before. */
    public void add(Asked asked, Answer answer) {
        String query = asked.query().entrySet().stream()
                .filter(each -> !varying.contains(each.getKey()))
                .map(each -> each.getKey() + "=" + escaped(each.getValue()))
                .collect(Collectors.joining("&"));
        String request = asked.method() + " " + asked.path() + (query.isEmpty() ? "" : "?" + query);
        Map<String, Object> recording = new LinkedHashMap<>();
        recording.put("request", request);
        recording.put("status", answer.status());
        if (!answer.headers().isEmpty()) {
            recording.put("headers", new TreeMap<>(answer.headers()));
        }
        recording.put("body", MAPPER.readTree(answer.body()));
        files.putIfAbsent(name(asked.path() + " " + query), MAPPER.writeValueAsString(recording) + "\n");
    }

    /** What is other than in that one. */
    public Transcript without(Transcript usual) {
        Transcript rest = new Transcript(varying);
        files.forEach((name, text) -> {
            if (!text.equals(usual.files.get(name))) {
                rest.files.put(name, text);
            }
        });
        return rest;
    }

    /** Fails unless this is what the directory holds; with the system property {@code remit.approve} it writes it there first. */
    public void agreesWith(Path directory) {
        if (Boolean.getBoolean("remit.approve")) {
            write(directory);
        }
        assertThat(Recordings.filesIn(directory))
                .as(
                        "%s holds what the imitation answers; if the change is meant, run ./remit approve and read the difference",
                        directory)
                .isEqualTo(files);
    }

    private void write(Path directory) {
        try {
            Files.createDirectories(directory);
            for (String old : Recordings.filesIn(directory).keySet()) {
                Files.delete(directory.resolve(old));
            }
            for (Map.Entry<String, String> each : files.entrySet()) {
                Files.writeString(directory.resolve(each.getKey()), each.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The recordings cannot be written into " + directory, unwritable);
        }
    }

    private static String escaped(String value) {
        return value.replace("%", "%25").replace("&", "%26").replace("+", "%2B");
    }

    private static String name(String request) {
        String name = request.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.length() <= LONGEST_NAME ? name + ".json" : shortened(name) + ".json";
    }

    /** The beginning and the end, which say most, and what tells it apart from others with the same. */
    private static String shortened(String name) {
        return name.substring(0, LONGEST_NAME / 3) + "-" + name.substring(name.length() - LONGEST_NAME / 2) + "-"
                + Integer.toHexString(name.hashCode());
    }
}
