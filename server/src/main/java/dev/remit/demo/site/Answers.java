package dev.remit.demo.site;

import dev.remit.demo.site.Sites.Password;
import dev.remit.demo.site.Sites.Plugin;
import dev.remit.demo.site.Sites.Site;
import dev.remit.demo.site.Sites.User;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one site answers on one day.
 *
 * @param daysBefore how long before the demo's last day
 */
record Answers(Sites sites, Site site, LocalDate day, long daysBefore) {

    private static final String USERS = "/wp/v2/users";

    /** The body for a path below {@code /wp-json}; empty if there is nothing of this name. */
    Optional<Object> to(String path) {
        return switch (path) {
            case "/" -> Optional.of(index());
            case "/wp/v2/plugins" -> Optional.of(plugins().map(this::plugin).toList());
            case USERS -> Optional.of(users().map(this::user).toList());
            case USERS + "/me" ->
                users().filter(u -> u.login().equals(DemoKey.USER)).findFirst().map(this::user);
            default -> passwords(path);
        };
    }

    boolean isClosed(String path) {
        return site.closed().stream()
                .anyMatch(c -> path.matches(c.path()) && c.there().holds(daysBefore));
    }

    private Map<String, Object> index() {
        List<String> namespaces = new ArrayList<>(List.of("oembed/1.0", "wp/v2", "wp-site-health/v1"));
        plugins().flatMap(p -> p.rest().stream()).forEach(namespaces::add);
        return Map.of("name", site.name(), "namespaces", namespaces, "authentication", Map.of());
    }

    private java.util.stream.Stream<Plugin> plugins() {
        return site.plugins().stream().filter(p -> p.there().holds(daysBefore));
    }

    private java.util.stream.Stream<User> users() {
        return site.users().stream().filter(u -> u.there().holds(daysBefore));
    }

    private Map<String, Object> plugin(Plugin plugin) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("plugin", plugin.file());
        body.put("status", "active");
        body.put("name", plugin.name());
        body.put("plugin_uri", "https://plugins.example.test/" + plugin.file());
        body.put("author", plugin.author());
        body.put("version", plugin.version());
        body.put("textdomain", plugin.file());
        return body;
    }

    private Map<String, Object> user(User user) {
        Map<String, Object> rights = new LinkedHashMap<>();
        sites.roles().getOrDefault(user.role(), List.of()).forEach(right -> rights.put(right, true));
        rights.put(user.role(), true);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", user.id());
        body.put("username", user.login());
        body.put("name", user.name());
        body.put("roles", List.of(user.role()));
        body.put("registered_date", "2024-03-01T08:00:00+00:00");
        body.put("capabilities", rights);
        return body;
    }

    private Optional<Object> passwords(String path) {
        if (!path.matches(USERS + "/\\d{1,6}/application-passwords")) {
            return Optional.empty();
        }
        int id = Integer.parseInt(path.substring(USERS.length() + 1, path.lastIndexOf('/')));
        return users().filter(u -> u.id() == id).findFirst().map(u -> u.passwords().stream()
                .filter(p -> p.there().holds(daysBefore))
                .map(this::password)
                .toList());
    }

    private Map<String, Object> password(Password password) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("uuid", password.uuid());
        body.put("app_id", "");
        body.put("name", password.name());
        body.put("created", day.minusDays(password.there().from() - daysBefore).atTime(LocalTime.of(9, 12)) + ":00");
        password.idle()
                .ifPresentOrElse(
                        idle -> body.put("last_used", day.minusDays(idle).atStartOfDay() + ":00"),
                        () -> body.put("last_used", null));
        body.put("last_ip", password.idle().isPresent() ? "192.0.2.17" : null);
        return body;
    }
}
