package dev.remit.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a policy that applies asks for, and what a decision comes to; in the order in which one outweighs another. */
public enum Effect {
    ALLOW,
    /** The roles that the policies name must approve first. */
    NEEDS_APPROVAL,
    DENY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Effect> find(String code) {
        return Arrays.stream(values()).filter(e -> e.code().equals(code)).findFirst();
    }
}
