package dev.remit.identity;

import java.util.Set;

/**
 * A named set of permissions of the current workspace.
 *
 * @param key stable, for routing and imports, for example {@code legal-reviewer}
 */
public record Role(String key, String name, Set<Permission> permissions) {

    public Role {
        permissions = Set.copyOf(permissions);
    }
}
