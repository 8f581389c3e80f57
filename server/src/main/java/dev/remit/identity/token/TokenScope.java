package dev.remit.identity.token;

import dev.remit.identity.Permission;
import java.util.Arrays;
import java.util.Set;

/** What a token can be made for. {@link #code()} is stored and part of the API; never change one. */
public enum TokenScope {
    /** Ask before an action whether it may happen. */
    DECIDE("decide", Permission.DECISION_ASK),
    /** Fetch published prompts. */
    PROMPTS_READ("prompts.read", Permission.PROMPT_READ);

    private final String code;
    private final Set<Permission> permissions;

    TokenScope(String code, Permission... permissions) {
        this.code = code;
        this.permissions = Set.of(permissions);
    }

    public String code() {
        return code;
    }

    Set<Permission> permissions() {
        return permissions;
    }

    static TokenScope of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scope " + code));
    }
}
