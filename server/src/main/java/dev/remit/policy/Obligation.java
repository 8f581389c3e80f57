package dev.remit.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What whoever acts must see to although the action is allowed or approved. {@link #code()} is part of the API; never change one. */
public enum Obligation {
    /** People are told that AI made it or that they talk to AI (EU AI Act, Article 50). */
    DISCLOSE,
    /** A person looks at each result before it has effect. */
    HUMAN_REVIEW,
    /** Fields that identify people are masked before the model sees them. */
    MASK,
    /** Data stays in the region that the workspace allows. */
    KEEP_REGION,
    /** Inputs and outputs are deleted when their purpose is served. */
    LIMIT_RETENTION,
    /** Inputs, outputs and versions are logged so that the result can be explained later. */
    LOG,
    /** The result carries a machine-readable mark (EU AI Act, Article 50(2)). */
    MARK_OUTPUT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Obligation> find(String code) {
        return Arrays.stream(values()).filter(o -> o.code().equals(code)).findFirst();
    }
}
