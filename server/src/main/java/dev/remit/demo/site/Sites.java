package dev.remit.demo.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is on the demo's sites, and when: everything has the days before the demo's last day from and until which it is there.
 *
 * @param roles the rights of each role
 */
record Sites(Map<String, List<String>> roles, List<Site> sites) {

    /**
     * One site.
     *
     * @param key the first part of its path
     * @param closed requests that are forbidden for a while
     */
    record Site(String key, String name, List<Plugin> plugins, List<User> users, List<Closed> closed) {}

    /** A plug-in that is installed. */
    record Plugin(String file, String name, String author, String version, Optional<String> rest, Span there) {}

    /** An account while it has one role; the same id again is the same account with another. */
    record User(int id, String login, String name, String role, Span there, List<Password> passwords) {}

    /**
     * An application password.
     *
     * @param idle days since it was last used, on any day; empty if it never was
     */
    record Password(String uuid, String name, Span there, Optional<Integer> idle) {}

    /** A request that is answered with 403. */
    record Closed(String path, Span there) {}

    /** From so many days before the last day until so many. */
    record Span(int from, int until) {

        boolean holds(long daysBefore) {
            return daysBefore <= from && daysBefore > until;
        }
    }

    static Sites read() {
        try (InputStream in = new ClassPathResource("demo/sites.yaml").getInputStream()) {
            return YAMLMapper.shared().readValue(in, Sites.class);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/sites.yaml cannot be read", e);
        }
    }

    Optional<Site> site(String key) {
        return sites.stream().filter(site -> site.key().equals(key)).findFirst();
    }
}
