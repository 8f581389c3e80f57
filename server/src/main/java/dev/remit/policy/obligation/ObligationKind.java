package dev.remit.policy.obligation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What whoever acts must see to although the action is allowed or approved. {@link #code()} is part of the API; never change one. */
public enum ObligationKind {
    /** People are told that AI made it or that they talk to AI (EU AI Act, Article 50). */
    DISCLOSE(ObligationParameter.WHERE),
    /** A person looks at each result before it has effect. */
    HUMAN_REVIEW(ObligationParameter.ROLES),
    /** Fields that identify people are masked before the model sees them. */
    MASK(ObligationParameter.CLASSES),
    /** Data stays in the region that the workspace allows. */
    KEEP_REGION(ObligationParameter.REGIONS),
    /** Inputs and outputs are deleted when their purpose is served. */
    LIMIT_RETENTION(ObligationParameter.DAYS),
    /** Inputs, outputs and versions are logged so that the result can be explained later. */
    LOG(ObligationParameter.PARTS),
    /** The result carries a machine-readable mark (EU AI Act, Article 50(2)). */
    MARK_OUTPUT;

    private final Optional<ObligationParameter> parameter;

    ObligationKind() {
        this.parameter = Optional.empty();
    }

    ObligationKind(ObligationParameter parameter) {
        this.parameter = Optional.of(parameter);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What makes it exact; empty: nothing has to be said. */
    public Optional<ObligationParameter> parameter() {
        return parameter;
    }

    /** Without anything that makes it exact. */
    public Obligation plain() {
        return new Obligation(this, Optional.empty(), Optional.empty());
    }

    public static Optional<ObligationKind> find(String code) {
        return Arrays.stream(values()).filter(o -> o.code().equals(code)).findFirst();
    }
}
