package dev.remit.demo.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What happens in one workspace of the demo. Days count backwards from the demo's last day; people, use cases and
 * connections go by short keys of the script's own.
 *
 * @param key of the workspace in the journal
 * @param evidence what reviewers name as proof, by check
 * @param remarks what reviewers say when they approve, in turn
 * @param integrations the use case that AI integrations belong to, by a part of their names
 */
public record Script(
        String key,
        String name,
        String zone,
        String currency,
        List<Member> people,
        Shelves catalog,
        Map<String, String> evidence,
        List<String> remarks,
        List<UseCaseScript> useCases,
        List<ConnectionScript> connections,
        Map<String, String> integrations) {

    /**
     * A person of the demo.
     *
     * @param look what to look at first when signed in as them
     * @param left how many days ago they left; empty if they are here
     */
    public record Member(
            String key,
            String name,
            String email,
            String title,
            List<String> roles,
            String look,
            Optional<Integer> left) {}

    /** What can be used. */
    public record Shelves(List<Entry> tools, List<Entry> models, List<Asset> data) {}

    /**
     * A tool or model.
     *
     * @param review how somebody looked at it; empty if nobody did
     */
    public record Entry(String name, String vendor, Optional<String> review, String because) {}

    /**
     * Data that can be used.
     *
     * @param because why it was approved; empty if nobody has reviewed it
     */
    public record Asset(String name, String dataClass, String owner, Optional<String> because) {}

    /**
     * A connection to one of the demo's systems.
     *
     * @param connector that reads it
     * @param site where it answers
     * @param added when
     * @param scans when it was scanned
     */
    public record ConnectionScript(
            String key, String connector, String name, String site, String by, int added, List<Integer> scans) {}

    /** The demo's workspaces; who sees most comes first in the first. */
    public static List<Script> all() {
        return List.of(read("demo/skerry.yaml"), read("demo/norrfell.yaml"));
    }

    private static Script read(String resource) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return yaml.readValue(in, Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** The first of those who hold a role, by key. */
    public String holder(String role) {
        return people.stream()
                .filter(p -> p.roles().contains(role))
                .findFirst()
                .map(Member::key)
                .orElseThrow(() -> new IllegalStateException(key + " has no " + role));
    }
}
